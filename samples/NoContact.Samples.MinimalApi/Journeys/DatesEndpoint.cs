using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NoContact.AspNetCore;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.Guard;

namespace NoContact.Samples.MinimalApi.Journeys;

/// <summary>
/// The days to look forward to and the hour to be ready for, as a calendar file. Its titles say nothing to whoever
/// looks over a shoulder.
/// </summary>
internal static class DatesEndpoint
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(15);

    public static void MapDates(this IEndpointRouteBuilder app) =>
        app.MapGet("/journeys/{id}/calendar.ics", Dates)
            .WithTags("Journeys")
            .RequireAccount()
            .RequireRateLimiting(Limits.Account)
            .WithSummary("The milestones ahead as whole days, and the hardest hour of the day as a daily one.");

    private static IResult Dates(OwnJourney own, HttpContext http)
    {
        var engine = http.GetNoContactEngine();
        var (id, journey, now) = own;
        var (today, streak) = (journey.DateOf(now), engine.Streak(journey, now));
        var calendar = new Calendar { ProductId = "-//NoContact//Sample//EN" };
        if (streak.Current is { } current)
        {
            foreach (var days in engine.Policy.Milestones.Where(days => days > streak.Longest))
            {
                calendar.Events.Add(new CalendarEvent
                {
                    Uid = $"day-{days}@{id}",
                    DtStamp = new CalDateTime(now.UtcDateTime),
                    Start = new CalDateTime(today.AddDays(days - current.Days)),
                    Summary = engine.Phrases["discreet.milestone"],
                });
            }
        }

        if (engine.Progress(journey, now).Insights.RiskiestHour is { } hour)
        {
            var start = today.ToDateTime(new TimeOnly(hour.Value, 0)) - Before;
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"hour@{id}",
                DtStamp = new CalDateTime(now.UtcDateTime),
                Start = new CalDateTime(start), // By the clock of wherever they are.
                Duration = Duration.FromTimeSpanExact(Before),
                Summary = engine.Phrases["discreet.hour"],
                RecurrenceRule = new RecurrencePattern(FrequencyType.Daily),
            });
        }

        return TypedResults.Text(new CalendarSerializer().SerializeToString(calendar), "text/calendar; charset=utf-8");
    }
}
