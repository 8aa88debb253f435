using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NoContact.Days;

/// <summary>
/// The zones the system knows, by IANA name. One for each engine, so that nothing static ever changes.
/// </summary>
internal sealed class ZoneCatalogue
{
    // Names that only point at the machine's own setting, or repeat the data in another form.
    private static readonly string[] MachineNames = ["localtime", "posixrules", "Factory"];

    private readonly ConcurrentDictionary<string, ZoneOffsets> _zones = new(StringComparer.Ordinal);

    /// <exception cref="TimeZoneNotFoundException">The system has no time-zone data.</exception>
    public ZoneCatalogue()
    {
        if (!TryFind("Europe/London", out _))
            throw new TimeZoneNotFoundException(
                "NoContact needs the system's time-zone data and found none: install tzdata (Debian, Alpine) or ICU.");
    }

    /// <summary>The days of a zone; null where the system does not know it by that IANA name.</summary>
    public DayCalendar? Calendar(string zone, TimeOnly dayStartsAt) =>
        TryFind(zone, out var offsets) ? new DayCalendar(zone, offsets, dayStartsAt) : null;

    private bool TryFind(string name, [NotNullWhen(true)] out ZoneOffsets? offsets)
    {
        if (_zones.TryGetValue(name, out offsets)) return true;
        if (
            MachineNames.Contains(name)
            || name.StartsWith("posix/", StringComparison.Ordinal)
            || name.StartsWith("right/", StringComparison.Ordinal))
            return false;

        // "Europe//London" names it too, and "europe/london" once the system has it at hand. There is no end of such
        // names, and each would be kept.
        if (name.Contains("//", StringComparison.Ordinal)) return false;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || !zone.HasIanaId || zone.Id != name)
            return false;
        offsets = _zones.GetOrAdd(name, _ => new ZoneOffsets(zone));
        return true;
    }
}
