using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NoContact.Days;

/// <summary>
/// The zones that are known, by any name of <see cref="ZoneNames"/>, by <c>±hh:mm</c>, and by what else the system has.
/// One for each engine, so that nothing static ever changes.
/// </summary>
internal sealed class ZoneCatalogue
{
    // Names that only point at the machine's own setting, or repeat the data in another form.
    private static readonly string[] MachineNames = ["localtime", "posixrules", "Factory"];

    // By the system's own name of a zone, or its offset: of what anybody may call it there is no end.
    private readonly ConcurrentDictionary<string, ZoneOffsets> _zones = new(StringComparer.Ordinal);

    /// <exception cref="TimeZoneNotFoundException">The system has no time-zone data.</exception>
    public ZoneCatalogue()
    {
        if (!TryFind("Europe/London", out _))
            throw new TimeZoneNotFoundException(
                "NoContact needs the system's time-zone data and found none: install tzdata (Debian, Alpine) or ICU.");
    }

    /// <summary>Whether a zone is known here by that name.</summary>
    public static bool Knows(string zone) => Find(zone) is not null;

    /// <summary>The days of a zone; null where nobody here knows it by that name.</summary>
    public DayCalendar? Calendar(string zone, TimeOnly dayStartsAt) =>
        TryFind(zone, out var offsets) ? new DayCalendar(zone, offsets, dayStartsAt) : null;

    /// <summary>The days of UTC, for a zone that nobody here knows.</summary>
    public DayCalendar UtcCalendar(string zone, TimeOnly dayStartsAt) =>
        new(zone, _zones.GetOrAdd("+00:00", _ => new ZoneOffsets(TimeZoneInfo.Utc)), dayStartsAt);

    private bool TryFind(string name, [NotNullWhen(true)] out ZoneOffsets? offsets)
    {
        if (_zones.TryGetValue(name, out offsets)) return true;
        if (Find(name) is not { } zone) return false;
        offsets = _zones.GetOrAdd(zone.Id, _ => new ZoneOffsets(zone));
        return true;
    }

    private static TimeZoneInfo? Find(string name)
    {
        if (FindInSystem(name) is { } zone) return zone;
        return TryReadOffset(name, out var offset)
            ? TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name)
            : ZoneNames.SameAs(name).Select(FindInSystem).FirstOrDefault(same => same is not null);
    }

    // "Europe//London" names a zone of the system too, and "europe/london" once it has that at hand.
    private static TimeZoneInfo? FindInSystem(string name)
    {
        var isOfTheMachine = MachineNames.Contains(name)
            || name.StartsWith("posix/", StringComparison.Ordinal)
            || name.StartsWith("right/", StringComparison.Ordinal)
            || name.Contains("//", StringComparison.Ordinal);
        if (isOfTheMachine || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return null;
        return zone.HasIanaId && zone.Id == name ? zone : null;
    }

    // No clock was ever set further from UTC than fourteen hours, since there are zones.
    private static bool TryReadOffset(string name, out TimeSpan offset)
    {
        offset = default;
        if (name.Length != 6 || name[0] is not ('+' or '-')) return false;
        var isSize = TimeSpan.TryParseExact(name.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var size);
        if (!isSize) return false;
        offset = name[0] == '-' ? -size : size;
        return size <= TimeSpan.FromHours(14);
    }
}
