using System.Collections.Concurrent;

namespace NoContact.Days;

/// <summary>A zone's offsets from UTC. Each year is sampled the first time it is asked for, and kept.</summary>
/// <remarks>
/// <see cref="TimeZoneInfo"/> does not list its transitions, so each year is sampled every three hours, and every
/// change bisected to the tick: no zone was ever changed and changed back within them.
/// No more than 700 years are ever kept, whatever dates come in: before 1800 no clock was changed, and from 2100 on,
/// past the last dated rule of any zone, every 400 years are alike to the weekday.
/// </remarks>
internal sealed class ZoneOffsets(Func<DateTimeOffset, TimeSpan> offsetAt)
{
    private static readonly long SampleStep = TimeSpan.FromHours(3).Ticks;

    // A clock is put back by a day at most (Alaska, 1867), so after two days it is past every time it has shown.
    private static readonly long LookBack = TimeSpan.FromDays(2).Ticks;

    private static readonly long Widest = TimeSpan.FromHours(14).Ticks;

    private const int FirstYear = 1800;
    private static readonly long Cycle = TimeSpan.FromDays(146_097).Ticks;
    private static readonly long FirstRepeated = new DateTime(2500, 1, 1).Ticks;

    private readonly ConcurrentDictionary<int, Segment[]> _years = new();
    private Segment _lastUsed = new(0, 0, 0, 0);

    /// <summary>The offset at an instant, both in ticks.</summary>
    public long OffsetAt(long utc)
    {
        var last = Volatile.Read(ref _lastUsed);
        if (last.Holds(utc)) return last.Offset;
        return Find(utc - CyclesBeyond(utc)).Offset;
    }

    /// <summary>
    /// The furthest the local clock has stood, up to and including this instant, in ticks of the local clock.
    /// </summary>
    public long FurthestLocal(long utc)
    {
        var last = Volatile.Read(ref _lastUsed);
        if (last.Holds(utc)) return last.FurthestLocal(utc);
        var cycles = CyclesBeyond(utc);
        var alike = utc - cycles;
        return Find(alike).FurthestLocal(alike) + cycles;
    }

    // Whole cycles of 400 years, in ticks, between this instant and the one like it in a year that is kept.
    private static long CyclesBeyond(long utc)
    {
        if (utc < FirstRepeated) return 0;
        var cycles = 1 + ((utc - FirstRepeated) / Cycle);
        return cycles * Cycle;
    }

    private Segment Find(long utc)
    {
        var number = Math.Max(new DateTime(utc).Year, FirstYear);
        var year = _years.GetOrAdd(number, static (number, offsets) => offsets.SegmentsOf(number), this);
        var at = year.Length - 1;
        while (year[at].Start > utc) at--;
        Volatile.Write(ref _lastUsed, year[at]);
        return year[at];
    }

    private Segment[] SegmentsOf(int year)
    {
        var start = new DateTime(year, 1, 1).Ticks;
        var end = new DateTime(year + 1, 1, 1).Ticks;
        var since = start - LookBack;
        return [.. SegmentsBetween(ChangesBetween(since, end), since, end)
            .Where(segment => segment.End > start)
            .Select(segment => segment with { Start = FirstTickOf(segment, year, start) })];
    }

    // What lies before the first year is answered from its first segment.
    private static long FirstTickOf(Segment segment, int year, long start)
    {
        var isFirstOfTheYear = segment.Start <= start;
        if (!isFirstOfTheYear) return segment.Start;
        return year == FirstYear ? 0 : start;
    }

    // Every instant at which the offset changes.
    private IEnumerable<long> ChangesBetween(long start, long end)
    {
        var offset = OffsetInData(start);
        var at = start;
        while (at < end)
        {
            var next = at + SampleStep;
            if (OffsetInData(next) != offset)
            {
                next = FirstChange(at, next, offset);
                offset = OffsetInData(next);
                yield return next;
            }

            at = next;
        }
    }

    private IEnumerable<Segment> SegmentsBetween(IEnumerable<long> changes, long start, long end)
    {
        var since = start;
        var reached = long.MinValue;
        foreach (var change in changes.TakeWhile(change => change < end))
        {
            var offset = OffsetInData(since);
            yield return new(since, change, offset, reached);
            reached = Math.Max(reached, change - 1 + offset);
            since = change;
        }

        yield return new(since, end, OffsetInData(since), reached);
    }

    private long FirstChange(long before, long after, long offset)
    {
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (OffsetInData(middle) == offset) before = middle;
            else after = middle;
        }

        return after;
    }

    // An instant is written with an offset of whole minutes and 14 hours at most. Before there were zones, towns kept
    // times to the second, and a few went by the date of the other side of the world.
    private long OffsetInData(long utc)
    {
        var offset = offsetAt(new DateTimeOffset(utc, TimeSpan.Zero)).Ticks;
        return Math.Clamp(offset - (offset % TimeSpan.TicksPerMinute), -Widest, Widest);
    }

    /// <summary>A time within one year in which the offset stays.</summary>
    private sealed record Segment(long Start, long End, long Offset, long ReachedBefore)
    {
        // Taken without its sign, what lies before the start lies far beyond the end.
        public bool Holds(long utc) => (ulong)(utc - Start) < (ulong)(End - Start);

        public long FurthestLocal(long utc) => Math.Max(utc + Offset, ReachedBefore);
    }
}
