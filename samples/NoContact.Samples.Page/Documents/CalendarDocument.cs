using System.Text.Json;
using NoContact.Journeys;
using NoContact.Streaks;

namespace NoContact.Samples.Page.Documents;

/// <summary>A journey as calendar days in its own zone, so that no page counts days by its own clock.</summary>
/// <param name="Zone">Its zone.</param>
/// <param name="Today">The day there.</param>
/// <param name="Streaks">Every streak as dates.</param>
/// <param name="Kept">The days kept of the year to today.</param>
/// <param name="Lapses">The days of it on which contact was made.</param>
/// <param name="Milestones">Those that were reached.</param>
/// <param name="Next">The one that comes next; null where none does.</param>
public sealed record CalendarDocument(
    string Zone,
    DateOnly Today,
    IReadOnlyList<StreakDates> Streaks,
    IReadOnlyList<DateOnly> Kept,
    IReadOnlyList<DateOnly> Lapses,
    IReadOnlyList<Milestone> Milestones,
    NextMilestone? Next)
{
    private const int DaysOfAYear = 365;

    public static CalendarDocument Of(NoContactEngine engine, Journey journey, DateTimeOffset now)
    {
        var today = journey.DateOf(now);
        var streak = engine.Streak(journey, now);
        var aYearAgo = today.AddDays(-DaysOfAYear);
        return new(
            journey.Zone,
            today,
            [.. DatesOf(streak, today)],
            [.. streak.KeptDates().Where(day => day > aYearAgo).Distinct()],
            [.. streak.LapseDates().Where(day => day > aYearAgo).Distinct()],
            streak.Milestones,
            NextOf(streak, today));
    }

    private static IEnumerable<StreakDates> DatesOf(StreakSummary streak, DateOnly today)
    {
        var ended = streak.Past.Select(past => new StreakDates(past.Start, past.End, past.Days, Word(past.Reason)));
        return streak.Current is { } current
            ? ended.Append(new(today.AddDays(-current.Days), null, current.Days, null))
            : ended;
    }

    private static NextMilestone? NextOf(StreakSummary streak, DateOnly today)
    {
        if (streak.NextMilestone is not { } next) return null;
        return new(next.Id, next.Days, streak.IsRunning ? today.AddDays(next.Days - streak.Days) : null);
    }

    private static string Word(StreakEnd reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}

/// <summary>A streak's dates; one without an end is running. Its first date is day 0.</summary>
public sealed record StreakDates(DateOnly Start, DateOnly? End, int Days, string? Reason);

/// <summary>The next milestone, and the date it falls on where a streak runs.</summary>
public sealed record NextMilestone(string Id, int Days, DateOnly? On);
