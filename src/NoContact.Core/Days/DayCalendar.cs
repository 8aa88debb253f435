namespace NoContact.Days;

/// <summary>The calendar days of one zone, each starting when the local clock first stands at or past the day's start.</summary>
/// <remarks>
/// A day never starts twice: where the clock is put back over the start of a day, the day that began stays. Where the
/// start is skipped, the day begins at the jump. So the number of a day never falls as time goes on.
/// </remarks>
internal sealed class DayCalendar(string zone, ZoneOffsets offsets, TimeOnly dayStartsAt)
{
    /// <summary>The IANA name of the zone.</summary>
    public string Zone { get; } = zone;

    /// <summary>The number of the day an instant belongs to, as <see cref="DateOnly.DayNumber"/> counts.</summary>
    public int DayOf(DateTimeOffset at)
    {
        var sinceDayOne = offsets.FurthestLocal(at.UtcTicks) - dayStartsAt.Ticks;
        // Divided unsigned, which is quicker; this is asked of every fact.
        return sinceDayOne < 0 ? 0 : Math.Min((int)((ulong)sinceDayOne / TimeSpan.TicksPerDay), DateOnly.MaxValue.DayNumber);
    }

    /// <summary>The calendar date an instant belongs to.</summary>
    public DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDayNumber(DayOf(at));

    /// <summary>The instant as the zone's clock shows it.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset at)
    {
        var offset = offsets.OffsetAt(at.UtcTicks);
        var local = at.UtcTicks + offset;
        return local >= 0 && local <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local, TimeSpan.FromTicks(offset)) : at;
    }
}
