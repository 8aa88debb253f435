using System.Collections.Concurrent;

namespace NoContact.Days;

/// <summary>A zone's offsets from UTC, found by asking the system once a year of the calendar and kept.</summary>
/// <remarks>
/// <see cref="TimeZoneInfo"/> does not list its transitions, so each year is sampled and every change bisected to the
/// tick: what the system says of an instant is what this says of it, for every zone and every odd rule there is.
/// No more than 700 years are ever kept, whatever dates come in: before 1800 no clock was changed, and from 2100 on,
/// past the last dated rule of any zone, every 400 years are alike to the weekday.
/// </remarks>
internal sealed class ZoneOffsets(TimeZoneInfo zone)
{
    private static readonly long SampleStep = TimeSpan.FromHours(3).Ticks;

    // No zone is further than 14 hours from UTC, so no clock put back reaches over more than 28 hours.
    private static readonly long LookBack = TimeSpan.FromDays(2).Ticks;

    private const int FirstYear = 1800;
    private static readonly long Alike = TimeSpan.FromDays(146_097).Ticks;
    private static readonly long AlikeFrom = new DateTime(2500, 1, 1).Ticks;

    private readonly ConcurrentDictionary<int, Segment[]> _years = new();
    private Segment _lastUsed = new(0, 0, 0, 0);

    /// <summary>The offset at an instant, both in ticks.</summary>
    public long OffsetAt(long utc) => SegmentAt(utc - Beyond(utc)).Offset;

    /// <summary>The furthest the local clock has stood, up to and including this instant, in ticks of the local clock.</summary>
    public long FurthestLocal(long utc)
    {
        var last = Volatile.Read(ref _lastUsed);
        return last.Start <= utc && utc < last.End ? last.FurthestLocal(utc) : Find(utc - Beyond(utc)).FurthestLocal(utc - Beyond(utc)) + Beyond(utc);
    }

    // How many times 400 years lie between this instant and the one like it in a year that is kept.
    private static long Beyond(long utc) => utc < AlikeFrom ? 0 : (1 + ((utc - AlikeFrom) / Alike)) * Alike;

    private Segment SegmentAt(long utc)
    {
        var last = Volatile.Read(ref _lastUsed);
        return last.Start <= utc && utc < last.End ? last : Find(utc);
    }

    private Segment Find(long utc)
    {
        var year = _years.GetOrAdd(Math.Max(new DateTime(utc).Year, FirstYear), static (number, offsets) => offsets.Build(number), this);
        var at = year.Length - 1;
        while (year[at].Start > utc) at--;
        Volatile.Write(ref _lastUsed, year[at]);
        return year[at];
    }

    private Segment[] Build(int number)
    {
        var (start, end) = (new DateTime(number, 1, 1).Ticks, new DateTime(number + 1, 1, 1).Ticks);
        var segments = new List<Segment>();
        var since = start - LookBack;
        var (offset, reached) = (Ask(since), long.MinValue);
        for (var at = since; at < end;)
        {
            var next = at + SampleStep;
            if (Ask(next) != offset)
            {
                next = FirstChange(at, next, offset);
                Add(next);
                (since, offset, reached) = (next, Ask(next), Math.Max(reached, next - 1 + offset));
            }

            at = next;
        }

        Add(end);
        return [.. segments];

        void Add(long until)
        {
            var begin = Math.Max(since, start);
            if (begin < until) segments.Add(new(number == FirstYear && begin == start ? 0 : begin, Math.Min(until, end), offset, reached));
        }
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

    /// <summary>A time within one year in which the offset stays.</summary>
    private sealed record Segment(long Start, long End, long Offset, long ReachedBefore)
    {
        public long FurthestLocal(long utc) => Math.Max(utc + Offset, ReachedBefore);
    }
}
