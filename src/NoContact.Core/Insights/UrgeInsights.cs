using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Insights;

/// <summary>What a journal shows about its urges, in the local time of the journey's zone. What rests on too few is null.</summary>
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

    /// <summary>Urges by motive, the most frequent first; an urge may have several. Null, too, where none has one.</summary>
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
    public Finding<int>? RiskiestHour => ByHour is { } hours ? new(IndexOfMost(hours.Value), hours.RestsOn) : null;

    /// <summary>The day of the week with the most urges; of several the first from Monday on.</summary>
    public Finding<DayOfWeek>? RiskiestWeekday => ByWeekday is { } days ? new((DayOfWeek)((IndexOfMost(days.Value) + 1) % 7), days.RestsOn) : null;

    /// <summary>The insights of a journey.</summary>
    internal static UrgeInsights Of(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var facts = journey.FactsInForce;
        Urge[] urges = [.. facts.OfType<Urge>()];
        var (passed, helped) = Passed(facts);
        var motives = Ranked(urges.SelectMany(urge => urge.Motives.Distinct()));
        var local = urges.Select(urge => journey.LocalTime(urge.At)).ToList();
        var days = urges.Select(urge => journey.DateOf(urge.At).DayNumber).ToList();
        return new()
        {
            Urges = urges.Length,
            ByHour = Enough<IReadOnlyList<int>>(urges.Length, () => Counts(24, local.Select(at => at.Hour))),
            ByWeekday = Enough<IReadOnlyList<int>>(urges.Length, () => Counts(7, local.Select(at => ((int)at.DayOfWeek + 6) % 7))),
            ByMotive = motives.Count == 0 ? null : Enough(urges.Length, () => motives),
            Intensity = Enough(urges.Length, () => new IntensityTrend(urges[..(urges.Length / 2)].Average(urge => urge.Intensity), urges[(urges.Length / 2)..].Average(urge => urge.Intensity))),
            SharePassed = Enough(urges.Length, () => (double)passed / urges.Length),
            LongestGapDays = Enough(urges.Length, () => days.Skip(1).Zip(days, (later, earlier) => later - earlier).Max()),
            Helped = helped.Count == 0 ? null : Enough(helped.Sum(step => step.Value), () => helped),
        };
    }

    // An urge passed if the person said so before they were in touch, or felt the next one.
    private static (int Passed, IReadOnlyList<KeyValuePair<string, int>> Helped) Passed(IEnumerable<Fact> facts)
    {
        var (open, passed) = (false, 0);
        var steps = new List<string>();
        foreach (var fact in facts)
        {
            if (fact is UrgePassed { Helped: { } step }) steps.Add(step);
            if (fact is UrgePassed && open) passed++;
            open = fact switch
            {
                Urge => true,
                UrgePassed or ContactMade { Accidental: false, Purpose: Purpose.Personal } => false,
                _ => open,
            };
        }

        return (passed, Ranked(steps));
    }

    private static Finding<T>? Enough<T>(int urges, Func<T> value) => urges < Minimum ? null : new(value(), urges);

    private static int[] Counts(int length, IEnumerable<int> indexes)
    {
        var counts = new int[length];
        foreach (var index in indexes) counts[index]++;
        return counts;
    }

    private static IReadOnlyList<KeyValuePair<T, int>> Ranked<T>(IEnumerable<T> items)
        where T : notnull =>
        [.. items.CountBy(item => item).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal)];

    private static int IndexOfMost(IReadOnlyList<int> counts) => Enumerable.Range(0, counts.Count).MaxBy(index => counts[index]);
}
