using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>The facts of a journey, a line each.</summary>
internal sealed class History(Screen screen)
{
    public IEnumerable<string> Lines(Journey journey) =>
        journey.Facts.OrderBy(fact => fact.At).Select(fact => Line(journey, fact) + Mark(journey, fact));

    /// <summary>What a person may take back.</summary>
    public static IEnumerable<Fact> Undoable(Journey journey) => journey.Facts.Where(journey.CanUndo);

    /// <summary>Whose date a person may put right.</summary>
    public static IEnumerable<Fact> Redatable(Journey journey) =>
        journey.Facts.Where(journey.CanRedate);

    public string Line(Journey journey, Fact fact)
    {
        var at = journey.InZone(fact.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{at}  {journey.Describe(fact, screen.Phrases)}";
    }

    private string Mark(Journey journey, Fact fact) =>
        journey.IsRetracted(fact) ? $"  ({screen.Texts["undone"]})" : "";
}
