using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>The facts of a journey, a line each.</summary>
internal sealed class History(Texts texts)
{
    public IEnumerable<string> Lines(Journey journey)
    {
        var undone = Undone(journey);
        return journey.Facts.OrderBy(fact => fact.At).Select(fact => Line(journey, fact) + (undone.Contains(fact.Id) ? $"  ({texts["undone"]})" : ""));
    }

    /// <summary>What a person may take back. A safety answer of yes is not among them: it is only ever answered no.</summary>
    public static IEnumerable<Fact> Undoable(Journey journey)
    {
        var undone = Undone(journey);
        return journey.Facts.Where(fact => !undone.Contains(fact.Id) && fact
            is not (Breakup or Retracted or TextForgotten or ExResponded { Response: ExResponse.NeverAgain } or ExReachedOut { Tone: Tone.NeverAgain })
            and not QuestionAnswered { Question: <= Question.TheyAreAfraid, Answer: YesNoUnknown.Yes });
    }

    public string Line(Journey journey, Fact fact) =>
        $"{journey.LocalTime(fact.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {string.Join(", ", Said(fact))}";

    private IEnumerable<string> Said(Fact fact)
    {
        yield return texts[$"fact.{fact.KindName}"];
        string[] more = fact switch
        {
            Breakup f => [texts.Word(f.EndedBy)],
            ContactMade { Accidental: true } f => [texts.Word(f.Channel), texts["contact.accidental"]],
            ContactMade f => [texts.Word(f.Channel), texts[$"contact.{(f.Purpose == Purpose.Personal ? "personal" : f.Purpose == Purpose.Practical ? "practical" : "amends")}"]],
            ExResponded f => [texts.Word(f.Response)],
            ExReachedOut f => [texts.Word(f.Channel), texts.Word(f.Tone)],
            QuestionAnswered f => [texts.Word(f.Question), texts.Word(f.Answer)],
            Urge f => [$"{f.Intensity}/10"],
            Tie f => f.Ended ? [texts.Word(f.Kind), texts["over.yes"]] : [texts.Word(f.Kind)],
            Blocked f => [texts.Word(f.By), .. f.Lifted ? new[] { texts["lifted.yes"] } : []],
            AgreedToTalk f => [f.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            ZoneChanged f => [f.Zone],
            _ => [],
        };
        foreach (var word in more) yield return word;
    }

    private static HashSet<string> Undone(Journey journey) => [.. journey.Facts.OfType<Retracted>().Select(r => r.FactId)];
}
