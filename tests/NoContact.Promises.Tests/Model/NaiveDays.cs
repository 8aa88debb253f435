using System.Collections.Concurrent;

namespace NoContact.Promises.Model;

/// <summary>
/// The days of a zone, found the slow way: by looking at its clock every quarter of an hour for thirty years and
/// noting when each day first began.
/// </summary>
internal sealed class NaiveDays
{
    // Every zone of the model changes its clock, and starts its days, at a quarter of an hour.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset First = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2041, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ConcurrentDictionary<(string, TimeOnly), Lazy<NaiveDays>> Known = new();

    private readonly List<DateTimeOffset> _starts = [];
    private readonly int _dayOne;

    private NaiveDays(TimeZoneInfo zone, TimeOnly dayStartsAt)
    {
        _dayOne = DayOnTheClock(First);
        var offset = zone.GetUtcOffset(First);
        for (var at = First; at < Last; at += Step)
        {
            // Days that the clock jumped over start with the one it came to.
            while (DayOnTheClock(at) >= _dayOne + _starts.Count) _starts.Add(at);
            if (zone.GetUtcOffset(at) == offset) continue;
            offset = zone.GetUtcOffset(at);
            Changes.Add(at);
        }

        int DayOnTheClock(DateTimeOffset at) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime - dayStartsAt.ToTimeSpan()).DayNumber;
    }

    /// <summary>When the clock was put forward or back.</summary>
    public List<DateTimeOffset> Changes { get; } = [];

    public static NaiveDays Of(string zone, TimeOnly dayStartsAt) =>
        Known
            .GetOrAdd((zone, dayStartsAt), _ => new(() => new(TimeZoneInfo.FindSystemTimeZoneById(zone), dayStartsAt)))
            .Value;

    public int DayOf(DateTimeOffset at)
    {
        var found = _starts.BinarySearch(at);
        var day = found >= 0 ? found : ~found - 1;
        while (day + 1 < _starts.Count && _starts[day + 1] <= at) day++;
        return _dayOne + day;
    }
}
