using System.Text.Json;
using NoContact.CheckIns;
using NoContact.Journeys;

namespace NoContact.Samples.Page.Documents;

/// <summary>What an open page says of its own accord, in words that tell a stranger nothing.</summary>
/// <param name="Id">Which it is.</param>
/// <param name="Kind">What of.</param>
/// <param name="At">When it is due.</param>
/// <param name="Text">The discreet text.</param>
public sealed record CheckInDocument(string Id, string Kind, DateTimeOffset At, string Text)
{
    public static IReadOnlyList<CheckInDocument> Of(NoContactEngine engine, Journey journey, DateTimeOffset now) =>
    [
        .. engine.CheckIns(journey, now).Select(checkIn => new CheckInDocument(
            checkIn.Id,
            JsonNamingPolicy.CamelCase.ConvertName(checkIn.Kind.ToString()),
            checkIn.At,
            engine.Phrases[DiscreetKey(checkIn.Kind)])),
    ];

    /// <summary>The phrase that says it to whoever looks over a shoulder.</summary>
    public static string DiscreetKey(CheckInKind kind) =>
        kind == CheckInKind.Milestone ? "discreet.milestone" : "discreet.ask-again";
}
