using System.Globalization;
using NoContact.Journeys;
using NoContact.Samples.Terminal.Cards;

namespace NoContact.Samples.Terminal.Session;

/// <summary>The facts of a journey, a line each.</summary>
internal static class History
{
    public static IEnumerable<string> Lines(Journey journey)
    {
        var undone = Undone(journey);
        return journey.Facts.OrderBy(fact => fact.At).Select(fact => Line(journey, fact) + (undone.Contains(fact.Id) ? "  (undone)" : ""));
    }

    /// <summary>What a person may take back. A safety answer of yes is not among them: it is only ever answered no.</summary>
    public static IEnumerable<Fact> Undoable(Journey journey)
    {
        var undone = Undone(journey);
        return journey.Facts.Where(fact => !undone.Contains(fact.Id) && fact
            is not (Breakup or Retracted or TextForgotten or ExResponded { Response: ExResponse.NeverAgain } or ExReachedOut { Tone: Tone.NeverAgain })
            and not QuestionAnswered { Question: <= Question.TheyAreAfraid, Answer: YesNo.Yes });
    }

    public static string Line(Journey journey, Fact fact) =>
        $"{journey.LocalTime(fact.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {Said(fact)}";

    private static string Said(Fact fact) => fact switch
    {
        Breakup f => $"the breakup, ended by {Words.Of(f.EndedBy)}",
        ContactMade { Accidental: true } f => $"contact by accident, {Words.Of(f.Channel)}",
        ContactMade f => $"I was in touch, {Words.Of(f.Channel)}, {Words.Of(f.Purpose)}",
        ExResponded f => $"they answered: {Words.Of(f.Response)}",
        ExReachedOut f => $"they wrote, {Words.Of(f.Channel)}, {Words.Of(f.Tone)}",
        QuestionAnswered f => $"{Words.Of(f.Question)}: {Words.Of(f.Answer)}",
        Urge f => $"an urge, {f.Intensity} of 10",
        Tie f => $"{(f.Ended ? "no longer tied by" : "tied by")} {Words.Of(f.Kind)}",
        Blocked f => $"{(f.By == Party.Ex ? "they" : "I")} {(f.Lifted ? "lifted the block" : "blocked")}",
        AgreedToTalk f => $"agreed to talk on {f.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        ZoneChanged f => $"moved to {f.Zone}",
        Retracted => "an undo",
        _ => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(FactKinds.NameOf(fact)).Replace('-', ' '),
    };

    private static HashSet<string> Undone(Journey journey) => [.. journey.Facts.OfType<Retracted>().Select(r => r.FactId)];
}
