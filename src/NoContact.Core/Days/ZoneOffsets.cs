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

    private readonly ConcurrentDictionary<int, Year> _years = new();
    private Year? _lastUsed;

    /// <summary>The offset at an instant, both in ticks.</summary>
    public long OffsetAt(long utc) => SegmentAt(utc - Beyond(utc)).Offset;

    /// <summary>The furthest the local clock has stood, up to and including this instant, in ticks of the local clock.</summary>
    public long FurthestLocal(long utc)
    {
        var beyond = Beyond(utc);
        var segment = SegmentAt(utc - beyond);
        return Math.Max(utc + segment.Offset, segment.ReachedBefore + beyond);
    }

    // How many times 400 years lie between this instant and the one like it in a year that is kept.
    private static long Beyond(long utc) => utc < AlikeFrom ? 0 : (1 + ((utc - AlikeFrom) / Alike)) * Alike;

    private Segment SegmentAt(long utc)
    {
        var year = Volatile.Read(ref _lastUsed);
        if (year is null || utc < year.Start || utc >= year.End)
        {
            year = _years.GetOrAdd(Math.Max(new DateTime(utc).Year, FirstYear), static (number, offsets) => offsets.Build(number), this);
            Volatile.Write(ref _lastUsed, year);
        }

        return year.At(utc);
    }

    private Year Build(int number)
    {
        var (start, end) = (new DateTime(number, 1, 1).Ticks, new DateTime(number + 1, 1, 1).Ticks);
        var from = start - LookBack;
        var offset = Ask(from);
        var segments = new List<Segment> { new(from, offset, long.MinValue) };
        for (var at = from; at < end;)
        {
            var next = at + SampleStep;
            if (Ask(next) != offset)
            {
                next = FirstChange(at, next, offset);
                var reached = Math.Max(segments[^1].ReachedBefore, next - 1 + offset);
                segments.Add(new(next, offset = Ask(next), reached));
            }

            at = next;
        }

        return new(number == FirstYear ? 0 : start, end, [.. segments]);
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
