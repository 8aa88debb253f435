using NoContact.Facts;

namespace NoContact.Promises.Time;

/// <summary>
/// Far years are found from those that are kept: before the first rule of any clock there is none, and the calendar
/// repeats.
/// </summary>
[Trait("Speed", "slow")]
public class FarYearPromises
{
    // A prime number of minutes, so that weekdays, months and hours of the day all come up.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(60_013);

    private static readonly (int From, int To)[] Years =
    [
        (1, 1860),
        (2085, 2110),
        (2490, 2510),
        (2880, 2910),
        (9990, 9999),
    ];

    [Fact]
    public void In_any_year_of_the_calendar_the_clock_stands_where_the_system_says() =>
        Parallel.ForEach(
            ClockChange.Zones,
            zone =>
    {
        var journey = Told.Engine.Begin(zone.Id);
        foreach (var at in Years.SelectMany(Instants))
            if (zone.GetUtcOffset(at) is var offset && journey.InZone(at).Offset != offset)
                Assert.Fail($"{zone.Id} at {at:O}: {journey.InZone(at)}, not {offset}");
    });

    private static IEnumerable<DateTimeOffset> Instants((int From, int To) years)
    {
        var end = new DateTimeOffset(years.To, 11, 1, 0, 0, 0, TimeSpan.Zero);
        for (var at = new DateTimeOffset(years.From, 1, 2, 0, 0, 0, TimeSpan.Zero); at < end; at += Step)
            yield return at;
    }
}
