using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>The facts of a journey, a line each.</summary>
internal sealed class History(Texts texts)
{
    public IEnumerable<string> Lines(Journey journey) =>
        journey.Facts.OrderBy(fact => fact.At).Select(fact => Line(journey, fact) + Mark(journey, fact));

    /// <summary>What a person may take back.</summary>
    public static IEnumerable<Fact> Undoable(Journey journey) => journey.Facts.Where(journey.MayRetract);

    public string Line(Journey journey, Fact fact)
    {
        var at = journey.LocalTime(fact.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        string[] said = [texts[$"fact.{fact.KindName}"], .. Details(fact)];
        return $"{at}  {string.Join(", ", said)}";
    }

    private string Mark(Journey journey, Fact fact) => journey.IsRetracted(fact) ? $"  ({texts["undone"]})" : "";

    // A kind that is not here says its name alone.
    private string[] Details(Fact fact) => fact switch
    {
        Breakup f => [texts.Word(f.EndedBy)],
        ContactMade { Accidental: true } f => [texts.Word(f.Channel), texts["contact.accidental"]],
        ContactMade f => [texts.Word(f.Channel), WordOf(f.Purpose)],
        ExResponded f => [texts.Word(f.Response)],
        ExReachedOut f => [texts.Word(f.Channel), texts.Word(f.Tone)],
        QuestionAnswered f => [texts.Word(f.Question), texts.Word(f.Answer)],
        Urge f => [$"{f.Intensity}/10"],
        Tie { Ended: true } f => [texts.Word(f.Kind), texts["over.yes"]],
        Tie f => [texts.Word(f.Kind)],
        Blocked { Lifted: true } f => [texts.Word(f.By), texts["lifted.yes"]],
        Blocked f => [texts.Word(f.By)],
        AgreedToTalk f => [f.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ZoneChanged f => [f.Zone],
        _ => [],
    };

    private string WordOf(Purpose purpose) => purpose switch
    {
        Purpose.Personal => texts["contact.personal"],
        Purpose.Practical => texts["contact.practical"],
        Purpose.Amends => texts["contact.amends"],
    };
}
