using NoContact.Facts;

namespace NoContact.Days;

public class FarYearTests
{
    private static readonly ZoneCatalogue Zones = new(SystemZoneData.Instance);

    [Theory]
    [InlineData("2499-10-24T23:59:59Z", "2499-10-25")] // the last autumn that is kept: midnight in London is at 23:00
    [InlineData("2499-12-31T23:59:59Z", "2499-12-31")]
    [InlineData("2500-01-01T00:00:00Z", "2500-01-01")]
    [InlineData("2500-06-30T22:59:59Z", "2500-06-30")]
    [InlineData("2500-06-30T23:00:00Z", "2500-07-01")]
    [InlineData("2900-02-28T23:59:59Z", "2900-02-28")]
    [InlineData("2900-03-01T00:00:00Z", "2900-03-01")]
    [InlineData("1799-12-31T23:59:59Z", "1799-12-31")]
    [InlineData("1800-01-01T00:00:59Z", "1799-12-31")] // London was behind Greenwich, by a minute to the nearest
    [InlineData("1800-01-01T00:01:00Z", "1800-01-01")]
    public void A_far_day_starts_where_any_day_does(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), Zones.Calendar("Europe/London", TimeOnly.MinValue)!.DateOf(Told.At(instant)));

    [Fact]
    public void However_many_years_are_asked_about_no_more_than_seven_hundred_are_kept()
    {
        var calendar = new ZoneCatalogue(SystemZoneData.Instance).Calendar("America/New_York", TimeOnly.MinValue)!;
        Assert.InRange(AllocatedByEveryYear(calendar), 1, 1_000_000);
        Assert.Equal(0, AllocatedByEveryYear(calendar));
    }

    private static long AllocatedByEveryYear(DayCalendar calendar)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var year = 1; year <= 9999; year++)
            calendar.DayOf(new DateTimeOffset(year, 7, 1, 12, 0, 0, TimeSpan.Zero));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Theory]
    [InlineData("Etc/GMT+5", -5)]
    [InlineData("Etc/GMT-5", 5)]
    public void The_first_and_the_last_tick_of_a_local_calendar_are_still_told_in_its_zone(string zone, int hours)
    {
        var offset = TimeSpan.FromHours(hours);
        var edge = (hours < 0 ? DateTime.MinValue : DateTime.MaxValue).Ticks - offset.Ticks;

        Assert.Equal(offset, Zones.Calendar(zone, TimeOnly.MinValue)!.LocalTime(new(edge, TimeSpan.Zero)).Offset);
    }
}
