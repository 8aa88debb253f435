namespace NoContact.Promises.Time;

/// <summary>An instant at which a zone's clock is put forward or back, or over the date line.</summary>
internal readonly record struct ClockChange(TimeZoneInfo Zone, DateTimeOffset At)
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(6);

    /// <summary>Every zone of this system, by its IANA name.</summary>
    public static IReadOnlyList<TimeZoneInfo> Zones =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId)];

    /// <summary>All of a zone from one New Year to another.</summary>
    public static IEnumerable<ClockChange> Of(TimeZoneInfo zone, int fromYear = 1970, int untilYear = 2038)
    {
        var end = new DateTimeOffset(untilYear, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var at = new DateTimeOffset(fromYear, 1, 1, 0, 0, 0, TimeSpan.Zero); at < end; at += Step)
            if (Between(zone, at, at + Step) is { } change) yield return new(zone, change);
    }

    /// <summary>
    /// The change between two instants, found to the tick; null where the clock stands alike at both.
    /// </summary>
    public static DateTimeOffset? Between(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        var offset = zone.GetUtcOffset(before);
        if (zone.GetUtcOffset(after) == offset) return null;
        while (after.UtcTicks - before.UtcTicks > 1)
        {
            var middle = before + ((after - before) / 2);
            if (zone.GetUtcOffset(middle) == offset) before = middle;
            else after = middle;
        }

        return after;
    }
}
