using NoContact.Facts;

namespace NoContact.Days;

public class ClockChangeTests
{
    private static readonly ZoneCatalogue Zones = new(SystemZoneData.Instance);

    [Theory]
    [InlineData("Europe/London", "2026-10-25T00:30:00Z", "00:00", "2026-10-25")] // the second 01:30
    [InlineData("America/Sao_Paulo", "2018-02-18T01:59:59Z", "00:00", "2018-02-17")]
    // Put back from midnight to 23:00: the day never began.
    [InlineData("America/Sao_Paulo", "2018-02-18T02:30:00Z", "00:00", "2018-02-17")]
    [InlineData("Atlantic/Azores", "2026-10-25T00:30:00Z", "00:00", "2026-10-25")]
    // Put back over midnight: the day that began stays.
    [InlineData("Atlantic/Azores", "2026-10-25T01:00:00Z", "00:00", "2026-10-25")]
    // Midnight is skipped: the day starts at the jump.
    [InlineData("America/Sao_Paulo", "2017-10-15T03:00:00Z", "00:00", "2017-10-15")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "00:00", "2011-12-31")] // a whole day is skipped
    [InlineData("Pacific/Kwajalein", "1993-08-21T11:59:59Z", "00:00", "1993-08-20")]
    // Over the date line: the 21st is skipped.
    [InlineData("Pacific/Kwajalein", "1993-08-21T12:00:00Z", "00:00", "1993-08-22")]
    [InlineData("Pacific/Kiritimati", "1994-12-31T09:59:59Z", "00:00", "1994-12-30")]
    // The last day of the year is skipped.
    [InlineData("Pacific/Kiritimati", "1994-12-31T10:00:00Z", "00:00", "1995-01-01")]
    [InlineData("Pacific/Enderbury", "1994-12-31T11:00:00Z", "00:00", "1995-01-01")] // by its old name
    [InlineData("Australia/Lord_Howe", "2026-04-04T14:44:59Z", "01:45", "2026-04-04")]
    // Put back by half an hour to 01:30: the day that began stays.
    [InlineData("Australia/Lord_Howe", "2026-04-04T15:00:00Z", "01:45", "2026-04-05")]
    // Put back the moment before it would have begun.
    [InlineData("Australia/Lord_Howe", "2026-04-04T15:29:59Z", "02:00", "2026-04-04")]
    // 02:00 to 02:30: the day starts at the jump.
    [InlineData("Australia/Lord_Howe", "2026-10-03T15:30:00Z", "02:15", "2026-10-04")]
    [InlineData("Europe/London", "2024-02-29T23:59:59Z", "00:00", "2024-02-29")]
    [InlineData("America/New_York", "2024-03-01T04:59:59Z", "00:00", "2024-02-29")]
    [InlineData("America/New_York", "2024-03-01T05:00:00Z", "00:00", "2024-03-01")]
    [InlineData("Europe/London", "2100-03-01T00:00:00Z", "00:00", "2100-03-01")] // no leap year
    [InlineData("Europe/London", "2026-03-30T02:59:59Z", "04:00", "2026-03-29")]
    [InlineData("Europe/London", "2026-03-30T03:00:00Z", "04:00", "2026-03-30")]
    public void An_instant_belongs_to_the_latest_day_that_has_started(
        string zone,
        string instant,
        string dayStartsAt,
        string day
    ) => Assert.Equal(DateOnly.Parse(day), Zones.Calendar(zone, TimeOnly.Parse(dayStartsAt))!.DateOf(Told.At(instant)));

    [Theory]
    [InlineData("2025-12-31T22:59:59Z", "2025-12-31")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2025-12-31T23:30:00Z", "2026-01-01")] // put back from half past midnight to half past ten
    [InlineData("2026-01-01T00:15:00Z", "2026-01-01")] // a quarter past eleven, the second time
    public void A_new_year_that_has_begun_stays_where_the_clock_is_put_back_over_it(string instant, string day)
    {
        var summer = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 0, 0, 0), 7, 1);
        var newYear = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 0, 30, 0), 1, 1);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new(2000, 1, 1), new(2100, 12, 31), TimeSpan.FromHours(2), summer, newYear);
        var zone = TimeZoneInfo.CreateCustomTimeZone("New Year", TimeSpan.FromHours(-1), null, null, null, [rule]);

        Assert.Equal(
            DateOnly.Parse(day),
            new DayCalendar(zone.Id, new ZoneOffsets(zone.GetUtcOffset), TimeOnly.MinValue).DateOf(Told.At(instant)));
    }

    [Fact]
    public void Where_the_calendar_ends_the_clock_shows_the_instant_itself()
    {
        Assert.Equal(
            DateTimeOffset.MinValue,
            Zones.Calendar("Pacific/Honolulu", TimeOnly.MinValue)!.LocalTime(DateTimeOffset.MinValue));
        Assert.Equal(
            DateTimeOffset.MaxValue,
            Zones.Calendar("Pacific/Auckland", TimeOnly.MinValue)!.LocalTime(DateTimeOffset.MaxValue));
        Assert.Equal(
            TimeSpan.Zero,
            Zones.Calendar("UTC", TimeOnly.MinValue)!.LocalTime(DateTimeOffset.MinValue).Offset);
    }

    [Fact]
    public void In_whatever_order_instants_are_asked_about_each_has_its_own_offset()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var calendar = Zones.Calendar(zone.Id, TimeOnly.MinValue)!;
        var (spring, autumn) = (Told.At("2026-03-08T07:00:00Z"), Told.At("2026-11-01T06:00:00Z"));
        DateTimeOffset[] instants =
            [
                Told.At("2020-07-01T12:00:00Z"),
                Told.At("1850-01-01T00:00:00Z"),
                Told.At("2026-01-01T00:00:00Z"),
                spring.AddTicks(-1),
                spring,
                Told.At("2026-07-01T00:00:00Z"),
                autumn.AddTicks(-1),
                autumn,
                Told.At("2026-12-31T23:59:59Z"),
                Told.At("2027-01-01T00:00:00Z"),
                Told.At("2700-07-01T00:00:00Z"),
            ];

        foreach (var first in instants)
        {
            foreach (var second in instants)
            {
                calendar.LocalTime(first);
                Assert.Equal(zone.GetUtcOffset(second), calendar.LocalTime(second).Offset);
                calendar.DayOf(first);
                Assert.Equal(
                    DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(second, zone).DateTime),
                    calendar.DateOf(second));
            }
        }
    }

    [Fact]
    public void The_ends_of_time_are_days_too()
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Niue" })
        {
            var calendar = Zones.Calendar(zone, new(3, 0))!;
            Assert.Equal(0, calendar.DayOf(DateTimeOffset.MinValue));
            Assert.InRange(
                calendar.DayOf(DateTimeOffset.MaxValue),
                DateOnly.MaxValue.DayNumber - 1,
                DateOnly.MaxValue.DayNumber);
        }
    }
}
