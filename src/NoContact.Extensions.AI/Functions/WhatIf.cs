using System.Text.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>What something would change, were it to happen now. Nothing is recorded.</summary>
internal sealed class WhatIf(Desk desk) : EngineFunction(
    desk,
    ToolName,
    "What would follow if something happened now, such as a contact: the days, the state, what the coach has seen "
        + "follow. Nothing is recorded and nothing is permitted by it; weigh_an_urge says what holds.",
    Tellable.ArgumentsOf(),
    Schemas.Imagined)
{
    internal const string ToolName = "what_if";

    private protected override async ValueTask<JsonElement> AnswerAsync(
        GivenArguments given, CancellationToken cancellationToken)
    {
        var kind = Tellable.Of(given);
        var imagined = FactReader.Read(kind.What, given.Json, Desk.Now);
        var reply = await Desk.Journal.WhatIfAsync(imagined, Desk.Audience, cancellationToken);
        return reply.Utf8.IsEmpty
            ? Shown.Object(json => WriteProblems(json, [new("$", "there is no journal yet")]))
            : Shown.Of(reply.Utf8, Shown.OfAChange);
    }
}
