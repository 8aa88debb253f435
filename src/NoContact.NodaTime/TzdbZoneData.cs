using NodaTime;
using NodaTime.TimeZones;

namespace NoContact.Days;

/// <summary>
/// The rules of the world's clocks from NodaTime's copy of the tz database, the same on every machine.
/// </summary>
/// <remarks>Set it as <see cref="NoContactOptions.ZoneData"/>. Safe to share between threads.</remarks>
public sealed class TzdbZoneData : IZoneData
{
    private readonly DateTimeZoneCache _zones;
    private readonly HashSet<string> _names;

    /// <summary>Takes the rules from a database, such as a newer one that a host has downloaded.</summary>
    /// <param name="source">The database, as NodaTime reads it from an <c>.nzd</c> file.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public TzdbZoneData(TzdbDateTimeZoneSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _zones = new(source);
        _names = source.GetIds().ToHashSet(StringComparer.Ordinal);
        Name = "tzdb " + source.TzdbVersion;
    }

    /// <summary>The rules that came with the NodaTime package.</summary>
    public static TzdbZoneData Default { get; } = new(TzdbDateTimeZoneSource.Default);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Func<DateTimeOffset, TimeSpan>? Find(string zone)
    {
        // NodaTime also knows names of its own, such as UTC+05:30, which nothing else does.
        if (!_names.Contains(zone)) return null;
        var found = _zones[zone];
        return at => found.GetUtcOffset(Instant.FromDateTimeOffset(at)).ToTimeSpan();
    }
}
