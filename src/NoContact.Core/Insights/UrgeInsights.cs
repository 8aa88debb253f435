using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Insights;

/// <summary>
/// What a journal shows about its urges, in the local time of the journey's zone. What rests on too few is null.
/// </summary>
/// <remarks>It is for the person's own device: nothing here weighs in any rule.</remarks>
public sealed record UrgeInsights
{
    /// <summary>What rests on fewer urges than this is null. A number we chose.</summary>
    public const int Minimum = 5;

    /// <summary>How many urges are on record, undone ones apart.</summary>
    public required int Urges { get; init; }

    /// <summary>Urges by hour of the local day, 24 counts.</summary>
    public required Finding<IReadOnlyList<int>>? ByHour { get; init; }

    /// <summary>Urges by day of the week, 7 counts, Monday first.</summary>
    public required Finding<IReadOnlyList<int>>? ByWeekday { get; init; }

    /// <summary>
    /// Urges by motive, the most frequent first; an urge may have several. Null, too, where none has one.
    /// </summary>
    public required Finding<IReadOnlyList<KeyValuePair<Motive, int>>>? ByMotive { get; init; }

    /// <summary>The strength of the earlier half and of the later.</summary>
    public required Finding<IntensityTrend>? Intensity { get; init; }

    /// <summary>The share of urges that passed before a personal contact of the person's, 0–1.</summary>
    public required Finding<double>? SharePassed { get; init; }

    /// <summary>The longest time between one urge and the next, in whole calendar days.</summary>
    public required Finding<int>? LongestGapDays { get; init; }

    /// <summary>Which steps helped, by id, the most frequent first; it rests on how often one was named.</summary>
    public required Finding<IReadOnlyList<KeyValuePair<string, int>>>? Helped { get; init; }

    /// <summary>The hour of the local day with the most urges, 0–23; of several the earliest.</summary>
    public Finding<int>? RiskiestHour =>
        ByHour is { } hours ? new(IndexOfMost(hours.Value), hours.RestsOn) : null;

    /// <summary>The day of the week with the most urges; of several the first from Monday on.</summary>
    public Finding<DayOfWeek>? RiskiestWeekday =>
        ByWeekday is { } days ? new(DayFromMonday(IndexOfMost(days.Value)), days.RestsOn) : null;

    /// <summary>The insights of a journey.</summary>
    internal static UrgeInsights From(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var facts = journey.FactsInForce;
        Urge[] urges = [.. facts.OfType<Urge>()];
        var passed = CountPassed(facts);
        var helped = Rank(facts.OfType<UrgePassed>().Select(fact => fact.Helped).OfType<string>());
        var motives = Rank(urges.SelectMany(urge => urge.Motives.Distinct()));
        return new()
        {
            Urges = urges.Length,
            ByHour = IfEnough<IReadOnlyList<int>>(urges.Length, () => CountByHour(journey, urges)),
            ByWeekday = IfEnough<IReadOnlyList<int>>(urges.Length, () => CountByWeekday(journey, urges)),
            ByMotive = motives.Count == 0 ? null : IfEnough(urges.Length, () => motives),
            Intensity = IfEnough(urges.Length, () => CompareHalves(urges)),
            SharePassed = IfEnough(urges.Length, () => (double)passed / urges.Length),
            LongestGapDays = IfEnough(urges.Length, () => LongestGap(journey, urges)),
            Helped = helped.Count == 0 ? null : IfEnough(helped.Sum(step => step.Value), () => helped),
        };
    }

    private static int[] CountByHour(Journey journey, Urge[] urges) =>
        Count(24, urges.Select(urge => journey.LocalTime(urge.At).Hour));

    private static int[] CountByWeekday(Journey journey, Urge[] urges) =>
        Count(7, urges.Select(urge => PlaceFromMonday(journey.LocalTime(urge.At).DayOfWeek)));

    private static int PlaceFromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static DayOfWeek DayFromMonday(int place) => (DayOfWeek)((place + 1) % 7);

    private static IntensityTrend CompareHalves(Urge[] urges)
    {
        var half = urges.Length / 2;
        return new(urges[..half].Average(urge => urge.Intensity), urges[half..].Average(urge => urge.Intensity));
    }

    private static int LongestGap(Journey journey, Urge[] urges)
    {
        int[] days = [.. urges.Select(urge => journey.DateOf(urge.At).DayNumber)];
        return days.Skip(1).Zip(days, (later, earlier) => later - earlier).Max();
    }

    // An urge passed if the person said so before they were in touch, or felt the next one.
    private static int CountPassed(IEnumerable<Fact> facts)
    {
        var isOpen = false;
        var passed = 0;
        foreach (var fact in facts)
        {
            if (fact is UrgePassed && isOpen) passed++;
            isOpen = fact switch
            {
                Urge => true,
                UrgePassed or ContactMade { Accidental: false, Purpose: Purpose.Personal } => false,
                _ => isOpen,
            };
        }

        return passed;
    }

    private static Finding<T>? IfEnough<T>(int urges, Func<T> value) => urges < Minimum ? null : new(value(), urges);

    private static int[] Count(int length, IEnumerable<int> indexes)
    {
        var counts = new int[length];
        foreach (var index in indexes) counts[index]++;
        return counts;
    }

    private static IReadOnlyList<KeyValuePair<T, int>> Rank<T>(IEnumerable<T> items)
        where T : notnull =>
        [.. items.CountBy(item => item)
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal)];

    private static int IndexOfMost(IReadOnlyList<int> counts) =>
        Enumerable.Range(0, counts.Count).MaxBy(index => counts[index]);
}
