using System.Text.Json;
using NoContact.Facts;
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
        var reading = Desk.ReadAsync(cancellationToken);
        var isCrisis = imagined is Urge { Distress.Count: > 0 };
        var journey = isCrisis ? await Desk.SoonAsync(reading, cancellationToken) : await reading;
        var result = Desk.Engine.WhatIf(journey, imagined, imagined.At);
        return Shown.Object(json => WireJson.WriteParts(json, result, Shown.OfWhatIf));
    }
}
