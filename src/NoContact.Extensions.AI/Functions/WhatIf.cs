using System.Text.Json;
using NoContact.Json;

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
        var journey = await Desk.ReadForAsync(imagined, cancellationToken);
        var result = Desk.Engine.WhatIf(journey, imagined, imagined.At);
        return Shown.Object(json => WireJson.WriteParts(json, result, Shown.OfWhatIf));
    }
}
