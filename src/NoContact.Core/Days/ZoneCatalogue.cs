using System.Collections.Concurrent;
using System.Globalization;

namespace NoContact.Days;

/// <summary>
/// The zones that are known, by any name of <see cref="ZoneNames"/>, by <c>±hh:mm</c>, and by what else the data has.
/// One for each engine, so that nothing static ever changes.
/// </summary>
internal sealed class ZoneCatalogue
{
    private const string Utc = "+00:00";

    // Keyed by the data's own name, never by what was asked for, or callers could fill it with spellings without end.
    private readonly ConcurrentDictionary<string, ZoneOffsets> _zones = new(StringComparer.Ordinal);
    private readonly IZoneData _data;

    /// <exception cref="TimeZoneNotFoundException">There are no rules of zones.</exception>
    public ZoneCatalogue(IZoneData data)
    {
        _data = data;
        // Every tz database has London: without it there is no data.
        if (Find("Europe/London") is null)
            throw new TimeZoneNotFoundException(
                "NoContact needs time-zone data and found none: install tzdata (Debian, Alpine) or ICU, do not set "
                    + "InvariantTimezone, or bring the data along (NoContactOptions.ZoneData, NoContact.NodaTime).");
    }

    /// <summary>What the data is called.</summary>
    public string DataName => _data.Name;

    /// <summary>The days of a zone; null where nobody here knows it by that name.</summary>
    public DayCalendar? Calendar(string zone, TimeOnly dayStartsAt) =>
        Find(zone) is { } offsets ? new DayCalendar(zone, offsets, dayStartsAt) : null;

    /// <summary>The days of UTC, for a zone that nobody here knows.</summary>
    public DayCalendar UtcCalendar(string zone, TimeOnly dayStartsAt) =>
        new(zone, Always(Utc, default), dayStartsAt) { IsZoneKnown = false };

    private ZoneOffsets? Find(string? name)
    {
        if (name is null) return null;
        if (_zones.TryGetValue(name, out var known)) return known;
        foreach (var same in ZoneNames.Candidates(name))
        {
            if (_zones.TryGetValue(same, out known)) return known;
            if (_data.Find(same) is { } offsetAt) return _zones.GetOrAdd(same, _ => new ZoneOffsets(offsetAt));
        }

        if (ZoneNames.IsUtc(name)) return Always(Utc, default);
        return OffsetIn(name) is { } offset ? Always(name, offset) : null;
    }

    private ZoneOffsets Always(string name, TimeSpan offset) =>
        _zones.GetOrAdd(name, _ => new ZoneOffsets(_ => offset));

    private static TimeSpan? OffsetIn(string name)
    {
        if (name.Length != 6 || name[0] is not ('+' or '-')) return null;
        var isSize = TimeSpan.TryParseExact(name.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var size);
        if (!isSize || size > TimeSpan.FromHours(14)) return null;
        return name[0] == '-' ? -size : size;
    }
}
