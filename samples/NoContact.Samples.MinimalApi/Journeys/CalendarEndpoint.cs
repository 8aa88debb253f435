using NoContact.Json;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Http;
using NoContact.Streaks;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>A journey as calendar days in its own zone, so that no client counts days by its own clock.</summary>
internal static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/journeys/{id}/calendar", Days).WithTags("Journeys").RequireAccount().RequireRateLimiting(Limits.Account).WithSummary("Today, every streak as dates, and the milestones.");

    private static async Task<IResult> Days(OwnId own, IJourneys journeys, NoContactEngine engine, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var export = await journeys.ExportAsync(own.Value, cancellationToken);
        if (export.Status == ReplyStatus.NotFound) throw OwnId.NotFound;
        var now = clock.GetUtcNow();
        var journey = engine.Load(JourneyJson.Read(export.Utf8.Span), now);
        var today = journey.DateOf(now);
        var streak = engine.Streak(journey, now);
        var past = streak.Past.Select(span => new Span(span.Start, span.End, span.Days, Word(span.Reason)));
        var running = streak.Current is { } current ? new[] { new Span(today.AddDays(-current.Days), null, current.Days, null) } : [];
        http.Response.Headers.ETag = JourneyETag.From(export.Version);
        return TypedResults.Ok(new
        {
            journey.Zone, today, streaks = past.Concat(running),
            milestones = streak.Milestones,
            next = streak.NextMilestone is { } next ? new { next.Id, next.Days, On = streak.Running ? today.AddDays(next.Days - streak.Days) : (DateOnly?)null } : null,
        });
    }

    private static string Word(StreakEnd reason) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    /// <summary>A streak's dates; one without an end is running. Its first date is day 0.</summary>
    private sealed record Span(DateOnly Start, DateOnly? End, int Days, string? Reason);
}
