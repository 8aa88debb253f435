using System.Text.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>Where the person stands.</summary>
internal sealed class WhereAmI(Desk desk) : EngineFunction(
    desk,
    "where_am_i",
    "Where the person stands: the state since the breakup, the days of no contact, what may come next. Days are the "
        + "engine's to count; never count them yourself. A lapse takes no day back.",
    [],
    Schemas.WhereIAm)
{
    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var reply = await Desk.Journal.GetAsync(Desk.Audience, cancellationToken);
        return Shown.Of(reply.Utf8.IsEmpty ? Desk.AnswerWithoutJournal(urge: null) : reply.Utf8, Shown.OfWhereIAm);
    }
}
