namespace NoContact.Days;

public class ClockChangeTests
{
    private static readonly ZoneCatalogue Zones = new();

    [Fact]
    public void No_day_is_lost_doubled_or_given_back_at_any_clock_change_from_2000_to_2037_in_any_zone()
    {
        TimeOnly[] dayStarts = [new(0, 0), new(2, 30), new(3, 0), new(23, 30)];
        var changes = 0;
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId))
        {
            foreach (var change in ChangesOf(zone))
            {
                changes++;
                foreach (var dayStart in dayStarts)
                {
                    if (Zones.Calendar(zone.Id, dayStart) is not { } calendar) continue;
                    CheckAround(change, zone, dayStart, calendar);
                }
            }
        }

        Assert.True(changes > 10_000, $"only {changes} clock changes were found");
    }

    [Theory]
    [InlineData("Europe/London", "2026-10-25T00:30:00Z", "00:00", "2026-10-25")] // the second 01:30
    [InlineData("America/Sao_Paulo", "2018-02-18T01:59:59Z", "00:00", "2018-02-17")]
    [InlineData("America/Sao_Paulo", "2018-02-18T02:30:00Z", "00:00", "2018-02-17")] // put back from midnight to 23:00: the day never began
    [InlineData("Atlantic/Azores", "2026-10-25T00:30:00Z", "00:00", "2026-10-25")]
    [InlineData("Atlantic/Azores", "2026-10-25T01:00:00Z", "00:00", "2026-10-25")] // put back over midnight: the day that began stays
    [InlineData("America/Sao_Paulo", "2017-10-15T03:00:00Z", "00:00", "2017-10-15")] // midnight is skipped: the day starts at the jump
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "00:00", "2011-12-31")] // a whole day is skipped
    [InlineData("Europe/London", "2026-03-30T02:59:59Z", "04:00", "2026-03-29")]
    [InlineData("Europe/London", "2026-03-30T03:00:00Z", "04:00", "2026-03-30")]
    public void An_instant_belongs_to_the_latest_day_that_has_started(string zone, string instant, string dayStartsAt, string day) =>
        Assert.Equal(DateOnly.Parse(day), Zones.Calendar(zone, TimeOnly.Parse(dayStartsAt))!.DateOf(Told.At(instant)));

    [Fact]
    public void The_ends_of_time_are_days_too()
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Niue" })
        {
            var calendar = Zones.Calendar(zone, new(3, 0))!;
            Assert.Equal(0, calendar.DayOf(DateTimeOffset.MinValue));
            Assert.InRange(calendar.DayOf(DateTimeOffset.MaxValue), DateOnly.MaxValue.DayNumber - 1, DateOnly.MaxValue.DayNumber);
        }
    }

    // The definition, read plainly: the furthest the clock has stood decides. Sampled every 15 minutes over the two days before.
    private static void CheckAround(DateTimeOffset change, TimeZoneInfo zone, TimeOnly dayStart, DayCalendar calendar)
    {
        var step = TimeSpan.FromMinutes(15);
        var furthest = long.MinValue;
        var before = int.MinValue;
        for (var at = change - TimeSpan.FromHours(60); at <= change + TimeSpan.FromHours(30); at += step)
        {
            furthest = Math.Max(furthest, LocalTicks(at));
            if (at == change) furthest = Math.Max(furthest, LocalTicks(at.AddTicks(-1)));
            if (at < change - TimeSpan.FromHours(6)) continue;
            var expected = (int)((furthest - dayStart.Ticks) / TimeSpan.TicksPerDay);
            var day = calendar.DayOf(at);
            Assert.True(day == expected, $"{zone.Id} at {at:O}, day from {dayStart}: {day}, not {expected}");
            Assert.True(day >= before, $"{zone.Id} at {at:O}: the day fell");
            before = day;
        }

        long LocalTicks(DateTimeOffset at) => at.UtcTicks + zone.GetUtcOffset(at.UtcDateTime).Ticks;
    }

    private static IEnumerable<DateTimeOffset> ChangesOf(TimeZoneInfo zone)
    {
        var end = new DateTime(2038, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var day = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var offset = zone.GetUtcOffset(day); day < end; day = day.AddDays(1))
        {
            var next = zone.GetUtcOffset(day.AddDays(1));
            if (next == offset) continue;
            var minute = day;
            while (zone.GetUtcOffset(minute) == offset) minute = minute.AddMinutes(15);
            yield return new DateTimeOffset(minute);
            offset = next;
        }
    }
}
