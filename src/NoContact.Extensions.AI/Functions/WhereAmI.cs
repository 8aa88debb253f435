using System.Text.Json;
using NoContact.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>Where the person stands.</summary>
internal sealed class WhereAmI(Desk desk) : EngineFunction(
    desk,
    ToolName,
    "Where the person stands: the state since the breakup, the days of no contact, what may come next. Days are the "
        + "engine's to count; never count them yourself. A lapse takes no day back.",
    [],
    Schemas.WhereIAm)
{
    internal const string ToolName = "where_am_i";

    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var journey = await Desk.ReadAsync(cancellationToken);
        return Shown.Of(Desk.Engine.Answer(journey, urge: null, Desk.Now));
    }
}
