using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NoContact.Journeys;

namespace NoContact.Samples.Page.Documents;

/// <summary>
/// The days to look forward to and the hour to be ready for, as a calendar file: the milestones ahead as whole days,
/// and the hardest hour of the day as a daily one. Its titles say nothing to whoever looks over a shoulder.
/// </summary>
public static class DatesFile
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(15);

    /// <param name="engine">In the language of its titles.</param>
    /// <param name="id">The journey's id, of which its events have theirs.</param>
    /// <param name="journey">The journey.</param>
    /// <param name="now">When.</param>
    public static string Of(NoContactEngine engine, string id, Journey journey, DateTimeOffset now)
    {
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

        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
