using BenchmarkDotNet.Attributes;
using NoContact.Days;
using NoContact.Json;

namespace NoContact.Benchmarks.Days;

/// <summary>
/// The streaks between 10,000 contacts, each on a day of its own: the zone converted for each, against offsets kept
/// by zone and year.
/// </summary>
[MemoryDiagnoser]
public class DayBenchmark
{
    private const int Contacts = 10_000;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private readonly DayCalendar _calendar = By(SystemZoneData.Instance);
    private readonly DayCalendar _tzdb = By(TzdbZoneData.Default);
    private readonly DateTimeOffset[] _contacts =
    [
        .. Enumerable
            .Range(0, Contacts)
            .Select(i => new DateTimeOffset(1999, 1, 1, 3, 0, 0, TimeSpan.Zero).AddHours(i * 25)),
    ];

    [GlobalSetup]
    public void SetUp()
    {
        Same.Answer(Kept(), Converted(), "the conversion");
        Same.Answer(KeptByTzdb(), Converted(), "the conversion");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Contacts)]
    public int Converted()
    {
        var (longest, last) = (0, DayConverted(_contacts[0]));
        foreach (var at in _contacts)
        {
            var day = DayConverted(at);
            longest = Math.Max(longest, day - last);
            last = day;
        }

        return (longest * 1_000_000) + last;
    }

    [Benchmark(OperationsPerInvoke = Contacts)]
    public int Kept() => Days(_calendar);

    [Benchmark(OperationsPerInvoke = Contacts)]
    public int KeptByTzdb() => Days(_tzdb);

    private int Days(DayCalendar calendar)
    {
        var (longest, last) = (0, calendar.DayOf(_contacts[0]));
        foreach (var at in _contacts)
        {
            var day = calendar.DayOf(at);
            longest = Math.Max(longest, day - last);
            last = day;
        }

        return (longest * 1_000_000) + last;
    }

    private static DayCalendar By(IZoneData data) =>
        new ZoneCatalogue(data).Calendar("America/New_York", TimeOnly.MinValue)!;

    private int DayConverted(DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime).DayNumber;
}
