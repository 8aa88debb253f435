using NoContact.Days;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Insights;

/// <summary>
/// What a journal shows about its urges, by the clocks of where the person lived then. What rests on too few is null,
/// and so is what is not true as it stands: of several that are equal none is the most.
/// </summary>
/// <remarks>It is for the person's own device: nothing here weighs in any rule.</remarks>
public sealed record UrgeInsights
{
    /// <summary>What rests on fewer than this is null. A number we chose.</summary>
    public const int MinUrges = 5;

    // Strength needs five before the latest ten to compare them with.
    private const int MinimumForIntensity = UrgeTally.Lately + MinUrges;

    // An hour or a day stands out where it has half as many again as the average.
    private const double StandsOut = 1.5;

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

    /// <summary>The strength of the latest ten beside those before; null for fewer than fifteen.</summary>
    public required Finding<IntensityTrend>? Intensity { get; init; }

    /// <summary>
    /// The share of urges, 0–1, after which no contact of the person's that counts came before the next urge or now:
    /// accidental contact, practical contact under a tie and the one amends do not count.
    /// </summary>
    public required Finding<double>? Held { get; init; }

    /// <summary>The longest time without an urge, in whole calendar days, that since the last one among them.</summary>
    public required Finding<int>? LongestGapDays { get; init; }

    /// <summary>
    /// Which steps helped, by id, the most frequent first; it rests on how often one was named, five times at least.
    /// </summary>
    public required Finding<IReadOnlyList<KeyValuePair<string, int>>>? Helped { get; init; }

    /// <summary>
    /// The hour of the local day, 0–23, that has more urges than any other, and half as many again as the average.
    /// </summary>
    public Finding<int>? RiskiestHour => FindPeak(ByHour) is { } hour ? new(hour, ByHour!.RestsOn) : null;

    /// <summary>The day of the week of which the same is so.</summary>
    public Finding<DayOfWeek>? RiskiestWeekday =>
        FindPeak(ByWeekday) is { } place ? new((DayOfWeek)((place + 1) % 7), ByWeekday!.RestsOn) : null;

    /// <summary>The motive that is named more often than any other.</summary>
    internal Finding<Motive>? CommonestMotive =>
        FindFirst(ByMotive) is { } motive ? new(motive.Key, ByMotive!.RestsOn) : null;

    /// <summary>The step that helped more often than any other.</summary>
    internal Finding<string>? BestStep => FindFirst(Helped) is { } step ? new(step.Key, Helped!.RestsOn) : null;

    /// <summary>The insights of a journey.</summary>
    internal static UrgeInsights From(Journey journey, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var tally = journey.Circumstances.Urges;
        var motives = Rank(tally.ByMotive.Select((count, motive) => KeyValuePair.Create((Motive)motive, count)));
        var helped = Rank(journey.Circumstances.TimesHelped);
        var named = helped.Sum(step => step.Value);
        return new()
        {
            Urges = tally.Urges,
            ByHour = IfEnough<IReadOnlyList<int>>(tally.Urges, tally.ByHour),
            ByWeekday = IfEnough<IReadOnlyList<int>>(tally.Urges, tally.ByWeekday),
            ByMotive = motives.Count == 0 ? null : IfEnough(tally.Urges, motives),
            Intensity = IfEnough<IntensityTrend>(
                tally.Urges, new(tally.StrengthBefore, tally.StrengthLately), MinimumForIntensity),
            Held = IfEnough(tally.Urges, (double)tally.Held / Math.Max(1, tally.Urges)),
            LongestGapDays = IfEnough(tally.Urges, LongestGap(tally, now, journey.Circumstances.Calendar)),
            Helped = IfEnough(named, helped),
        };
    }

    private static int LongestGap(UrgeTally tally, DateTimeOffset now, DayCalendar calendar) =>
        Math.Max(tally.LongestGap, tally.DaysSinceLast(now, calendar));

    private static Finding<T>? IfEnough<T>(int restsOn, T value, int minimum = MinUrges) =>
        restsOn < minimum ? null : new(value, restsOn);

    private static IReadOnlyList<KeyValuePair<T, int>> Rank<T>(IEnumerable<KeyValuePair<T, int>> counts)
        where T : notnull =>
        [.. counts.Where(entry => entry.Value > 0)
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal)];

    // The place that has most; null where another has as many, or it hardly stands out.
    private static int? FindPeak(Finding<IReadOnlyList<int>>? counts)
    {
        if (counts is null) return null;
        var most = counts.Value.Max();
        var isOne = counts.Value.Count(count => count == most) == 1;
        var average = (double)counts.Value.Sum() / counts.Value.Count;
        return isOne && most >= StandsOut * average ? counts.Value.ToList().IndexOf(most) : null;
    }

    private static KeyValuePair<T, int>? FindFirst<T>(Finding<IReadOnlyList<KeyValuePair<T, int>>>? ranked) =>
        ranked?.Value switch
        {
            [var first] => first,
            [var first, var second, ..] when first.Value > second.Value => first,
            _ => null,
        };
}
