namespace NoContact.Days;

/// <summary>
/// The calendar days of one zone, each starting when the local clock first stands at or past the day's start.
/// </summary>
/// <remarks>
/// A day never starts twice: where the clock is put back over the start of a day, the day that began stays. Where the
/// start is skipped, the day begins at the jump. So the number of a day never falls as time goes on.
/// </remarks>
internal sealed class DayCalendar(string zone, ZoneOffsets offsets, TimeOnly dayStartsAt)
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(6);

    // Twice the furthest that any clock is from UTC; to look further costs next to nothing.
    private static readonly long Reach = TimeSpan.FromHours(28).Ticks;

    private const ulong AllTicks = 3_652_059UL * TimeSpan.TicksPerDay; // Of the years 1 to 9999.

    private readonly long _dayStartsAt = dayStartsAt.Ticks;

    /// <summary>The zone's name, as it was told.</summary>
    public string Zone { get; } = zone;

    /// <summary>Whether the zone data has the zone; if not, these are UTC's days.</summary>
    public bool IsZoneKnown { get; init; } = true;

    /// <summary>The number of the day an instant belongs to, as <see cref="DateOnly.DayNumber"/> counts.</summary>
    public int DayOf(DateTimeOffset at)
    {
        // Compared and divided without their sign, which is quicker; this is asked of every fact.
        var sinceDayOne = offsets.FurthestLocal(at.UtcTicks) - _dayStartsAt;
        if ((ulong)sinceDayOne < AllTicks) return (int)((ulong)sinceDayOne / TimeSpan.TicksPerDay);
        return sinceDayOne < 0 ? 0 : DateOnly.MaxValue.DayNumber;
    }

    /// <summary>The calendar date an instant belongs to.</summary>
    public DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDayNumber(DayOf(at));

    /// <summary>
    /// The first instant of a day at which the local clock stands at or past a time; at the earliest the day's start.
    /// </summary>
    public DateTimeOffset FirstInstant(int day, TimeOnly time)
    {
        var local = DateOnly.FromDayNumber(day).ToDateTime(time > dayStartsAt ? time : dayStartsAt).Ticks;
        var (before, at) = (Math.Max(0, local - Reach), Math.Min(DateTime.MaxValue.Ticks, local + Reach));
        while (at - before > 1)
        {
            var middle = before + ((at - before) / 2);
            if (offsets.FurthestLocal(middle) >= local) at = middle;
            else before = middle;
        }

        return new DateTimeOffset(at, TimeSpan.Zero);
    }

    /// <summary>The first 08:00 that is at least six hours away: a night's rest, two numbers we chose.</summary>
    public DateTimeOffset NextMorning(DateTimeOffset from)
    {
        var rested = from + Rest;
        var day = DayOf(rested);
        // A day, or its morning, may be skipped.
        while (FirstInstant(day, Morning) < rested || LocalTime(FirstInstant(day, Morning)).Hour < Morning.Hour) day++;
        return FirstInstant(day, Morning);
    }

    /// <summary>The instant as the zone's clock shows it.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset at)
    {
        var offset = offsets.OffsetAt(at.UtcTicks);
        var local = at.UtcTicks + offset;
        return local >= 0 && local <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(local, TimeSpan.FromTicks(offset))
            : at;
    }
}
