using System.Collections.Concurrent;

namespace NoContact.Days;

/// <summary>A zone's offsets from UTC, found by asking the system once a year of the calendar and kept.</summary>
/// <remarks>
/// <see cref="TimeZoneInfo"/> does not list its transitions, so each year is sampled and every change bisected to the
/// tick: what the system says of an instant is what this says of it, for every zone and every odd rule there is.
/// </remarks>
internal sealed class ZoneOffsets(TimeZoneInfo zone)
{
    private static readonly long SampleStep = TimeSpan.FromHours(3).Ticks;

    // No zone is further than 14 hours from UTC, so no clock put back reaches over more than 28 hours.
    private static readonly long LookBack = TimeSpan.FromDays(2).Ticks;

    private readonly ConcurrentDictionary<int, Year> _years = new();
    private Year? _lastUsed;

    /// <summary>The offset at an instant, both in ticks.</summary>
    public long OffsetAt(long utc) => YearOf(utc).At(utc).Offset;

    /// <summary>The furthest the local clock has stood, up to and including this instant, in ticks of the local clock.</summary>
    public long FurthestLocal(long utc)
    {
        var segment = YearOf(utc).At(utc);
        return Math.Max(utc + segment.Offset, segment.ReachedBefore);
    }

    private Year YearOf(long utc)
    {
        var last = Volatile.Read(ref _lastUsed);
        if (last is not null && last.Start <= utc && utc < last.End) return last;
        var year = _years.GetOrAdd(new DateTime(utc).Year, Build);
        Volatile.Write(ref _lastUsed, year);
        return year;
    }

    private Year Build(int number)
    {
        var start = new DateTime(number, 1, 1).Ticks;
        var end = number == 9999 ? DateTime.MaxValue.Ticks + 1 : new DateTime(number + 1, 1, 1).Ticks;
        var from = Math.Max(start - LookBack, 0);
        var offset = Ask(from);
        var segments = new List<Segment> { new(from, offset, long.MinValue) };
        for (var at = from; at < end - 1;)
        {
            var next = Math.Min(at + SampleStep, end - 1);
            var then = Ask(next);
            if (then != offset)
            {
                next = FirstChange(at, next, offset);
                var reached = Math.Max(segments[^1].ReachedBefore, next - 1 + offset);
                segments.Add(new(next, offset = Ask(next), reached));
            }

            at = next;
        }

        return new(start, end, [.. segments]);
    }

    private long FirstChange(long before, long after, long offset)
    {
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (Ask(middle) == offset) before = middle;
            else after = middle;
        }

        return after;
    }

    private long Ask(long utc) => zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc)).Ticks;

    private readonly record struct Segment(long Start, long Offset, long ReachedBefore);

    private sealed record Year(long Start, long End, Segment[] Segments)
    {
        public Segment At(long utc)
        {
            var index = Segments.Length - 1;
            while (index > 0 && Segments[index].Start > utc) index--;
            return Segments[index];
        }
    }
}
