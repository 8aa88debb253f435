using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Streaks;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>A journey as calendar days in its own zone, so that no client counts days by its own clock.</summary>
internal static class CalendarEndpoint
{
    private const int DaysOfAYear = 365;

    public static void MapCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/journeys/{id}/calendar", Days)
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account)
            .WithSummary(
                "Today, every streak as dates, the days kept and lapsed of the year to today, and the milestones.");

    private static IResult Days(OwnJourney own, NoContactEngine engine)
    {
        var (_, journey, now) = own;
        var today = journey.DateOf(now);
        var streak = engine.Streak(journey, now);
        var aYearAgo = today.AddDays(-DaysOfAYear);
        return TypedResults.Ok(new
        {
            journey.Zone,
            today,
            streaks = SpansOf(streak, today),
            kept = streak.KeptDates().Where(day => day > aYearAgo).Distinct(),
            lapses = streak.LapseDates().Where(day => day > aYearAgo).Distinct(),
            milestones = streak.Milestones,
            next = NextOf(streak, today),
        });
    }

    private static IEnumerable<Span> SpansOf(StreakSummary streak, DateOnly today)
    {
        var spans = streak.Past.Select(past => new Span(past.Start, past.End, past.Days, Word(past.Reason)));
        return streak.Current is { } current
            ? spans.Append(new Span(today.AddDays(-current.Days), null, current.Days, null))
            : spans;
    }

    private static NextMilestone? NextOf(StreakSummary streak, DateOnly today)
    {
        if (streak.NextMilestone is not { } next) return null;
        return new(next.Id, next.Days, streak.IsRunning ? today.AddDays(next.Days - streak.Days) : null);
    }

    private static string Word(StreakEnd reason) =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    /// <summary>A streak's dates; one without an end is running. Its first date is day 0.</summary>
    private sealed record Span(DateOnly Start, DateOnly? End, int Days, string? Reason);

    /// <summary>The next milestone, and the date it falls on where a streak runs.</summary>
    private sealed record NextMilestone(string Id, int Days, DateOnly? On);
}
