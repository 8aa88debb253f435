using NoContact.Chart;
using NoContact.Journeys;

namespace NoContact.Streaks;

/// <summary>
/// How a person is doing, in calendar days of the journey's zone: honest about lapses, and nothing is ever erased.
/// </summary>
public sealed class StreakSummary
{
    private const int LongestGentleness = 30;

    private readonly Journey _journey;
    private readonly DateTimeOffset _now;
    private readonly IReadOnlyList<int> _milestones;
    private readonly Lazy<double> _strength;

    private StreakSummary(Journey journey, DateTimeOffset now, NoContactPolicy policy)
    {
        _journey = journey;
        _now = now;
        var facts = journey.Circumstances;
        Current = CurrentOf(journey, now);
        Longest = Math.Max(facts.LongestPast, Days);
        TotalDaysKept = facts.PastDaysKept + Days;
        Lapses = facts.Lapses;
        _milestones = policy.Milestones;
        _strength = new(CountStrength);
    }

    /// <summary>The running streak; null where none runs.</summary>
    public CurrentStreak? Current { get; }

    /// <summary>Whether a streak runs.</summary>
    public bool IsRunning => Current is not null;

    /// <summary>The days of the running streak; 0 where none runs.</summary>
    public int Days => Current?.Days ?? 0;

    /// <summary>The longest streak, a running one included.</summary>
    public int Longest { get; }

    /// <summary>All days ever kept, a running streak's included.</summary>
    public int TotalDaysKept { get; }

    /// <summary>How many streaks ended by a lapse.</summary>
    public int Lapses { get; }

    /// <summary>The milestones reached by any streak, each once, the shortest first.</summary>
    public IReadOnlyList<Milestone> Milestones =>
        field ??= [.. _milestones.Where(day => day <= Longest).Select(day => new Milestone(day))];

    /// <summary>The next milestone nobody has reached yet on this journey; null after the last.</summary>
    public Milestone? NextMilestone
    {
        get
        {
            foreach (var day in _milestones)
                if (day > Longest) return new Milestone(day);
            return null;
        }
    }

    /// <summary>
    /// The share of days kept since no contact first began, 0–1; null before it began, and on its first day.
    /// </summary>
    public double? ShareKept
    {
        get
        {
            if (_journey.Circumstances.FirstStreakStart is not { } first) return null;
            var days = DayOf(_now) - DayOf(first);
            return days > 0 ? Math.Min(1, (double)TotalDaysKept / days) : null;
        }
    }

    /// <summary>Every streak that has ended, in order.</summary>
    public IReadOnlyList<PastStreak> Past => field ??= [.. _journey.Circumstances.Past.Select(span => new PastStreak(
        DateOnly.FromDayNumber(span.StartDay),
        DateOnly.FromDayNumber(span.EndDay),
        span.Days,
        ReasonOf(span.EndedIn)))];

    /// <summary>
    /// Whether the last streak ended by a lapse so short a time ago that it is still named: for as many days as that
    /// streak was long, at least on its own day and for thirty at the most.
    /// </summary>
    public bool LapseIsRecent
    {
        get
        {
            var past = _journey.Circumstances.Past;
            if (past.Count == 0 || ReasonOf(past[^1].EndedIn) != StreakEnd.Lapse) return false;
            return DayOf(_now) - past[^1].EndDay < Math.Clamp(past[^1].Days, 1, LongestGentleness);
        }
    }

    /// <summary>The calendar days between one lapse and the next, in order; empty with fewer than two lapses.</summary>
    public IReadOnlyList<int> DaysBetweenLapses => field ??= CountDaysBetweenLapses();

    /// <summary>
    /// Whether the last time between two lapses was longer than those before on average; null with fewer than three
    /// lapses.
    /// </summary>
    public LapseTrend? LapseTrend
    {
        get
        {
            if (DaysBetweenLapses is not { Count: >= 2 } days) return null;
            var before = days.Take(days.Count - 1).Average();
            return (days[^1] - before) switch
            {
                > 1 => Streaks.LapseTrend.Growing,
                < -1 => Streaks.LapseTrend.Shrinking,
                _ => Streaks.LapseTrend.Steady,
            };
        }
    }

    /// <summary>
    /// How practised holding has become, 0–1; 0 before no contact first began. A lapse dents it; it never falls to
    /// nothing by one.
    /// </summary>
    /// <remarks>
    /// Exponential smoothing over calendar days with a half-life of 13 days, as the open-source Loop Habit Tracker
    /// scores a daily habit: with p = 0.5^(1/13), a kept day turns the score s into 1 − p(1 − s), any other day since
    /// no contact first began into p·s. The day of a lapse is not kept. A month kept gives 0.80; a lapse on its last
    /// day 0.76.
    /// </remarks>
    public double Strength => _strength.Value;

    /// <summary>
    /// Every calendar date that was kept, the earliest first, as many as <see cref="TotalDaysKept"/>.
    /// </summary>
    /// <remarks>
    /// The day of the contact that ended a streak is not a kept one, and the day that runs is not over yet.
    /// </remarks>
    public IEnumerable<DateOnly> KeptDates()
    {
        foreach (var span in _journey.Circumstances.Past)
            for (var day = span.EndDay - span.Days; day < span.EndDay; day++) yield return DateOnly.FromDayNumber(day);

        if (Current is null) yield break;
        var today = DayOf(_now);
        for (var day = today - Current.Days; day < today; day++) yield return DateOnly.FromDayNumber(day);
    }

    /// <summary>
    /// The calendar dates of the lapses, the earliest first; a date with several lapses comes once for each.
    /// </summary>
    public IEnumerable<DateOnly> LapseDates() =>
        Past.Where(past => past.Reason == StreakEnd.Lapse).Select(past => past.End);

    /// <summary>The summary of a journey at an instant.</summary>
    internal static StreakSummary From(Journey journey, DateTimeOffset now, NoContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(policy);
        return new(journey, now, policy);
    }

    /// <summary>The running streak alone; null where none runs.</summary>
    internal static CurrentStreak? CurrentOf(Journey journey, DateTimeOffset now)
    {
        if (journey.Circumstances.StreakStart is not { } start) return null;
        if (start > now) return new(start, 0, TimeSpan.Zero);
        return new(start, journey.Circumstances.DaysBetween(start, now), now - start);
    }

    private int[] CountDaysBetweenLapses()
    {
        int[] lapses = [.. LapseDates().Select(day => day.DayNumber)];
        return [.. lapses.Skip(1).Zip(lapses, (later, earlier) => later - earlier)];
    }

    private double CountStrength()
    {
        if (_journey.Circumstances.FirstStreakStart is not { } first) return 0;
        double score = 0;
        var day = DayOf(first);
        foreach (var (start, end) in DaysHeld())
        {
            score *= Fade(start - day);
            score = 1 - ((1 - score) * Fade(end - start));
            day = end;
        }

        return score * Fade(DayOf(_now) - day);

        static double Fade(int days) => Math.Pow(0.5, Math.Max(0, days) / 13.0);
    }

    // As the streaks lie, but for the day of a lapse, which strengthens nothing even where a new streak began on it.
    private IEnumerable<(int Start, int End)> DaysHeld()
    {
        var lapsedOn = -1;
        foreach (var span in _journey.Circumstances.Past)
        {
            yield return WithoutLapse(span.EndDay - span.Days, span.EndDay);
            lapsedOn = span.EndedIn == BreakupState.ContactBroken ? span.EndDay : -1;
        }

        if (Current is null) yield break;
        var today = DayOf(_now);
        yield return WithoutLapse(today - Current.Days, today);

        (int, int) WithoutLapse(int start, int end) => (start == lapsedOn ? Math.Min(start + 1, end) : start, end);
    }

    private int DayOf(DateTimeOffset at) => _journey.Calendar.DayOf(at);

    private static StreakEnd ReasonOf(BreakupState endedIn) => endedIn switch
    {
        BreakupState.ContactBroken => StreakEnd.Lapse,
        BreakupState.InContact => StreakEnd.Talked,
        BreakupState.Reconciled => StreakEnd.Reconciled,
        _ => StreakEnd.MovedOn,
    };
}
