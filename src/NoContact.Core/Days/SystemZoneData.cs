using System.Globalization;

namespace NoContact.Days;

/// <summary>The system's rules, as <see cref="TimeZoneInfo"/> reads them.</summary>
internal sealed class SystemZoneData : IZoneData
{
    // Names that only point at the machine's own setting, or repeat the data in another form.
    private static readonly string[] MachineNames = ["localtime", "posixrules", "Factory"];

    // No system tells which release its rules are of; its offsets at these instants show which it has seen.
    private static readonly (string Release, string Zone, string At, double Offset)[] Changes =
    [
        ("2024a", "Asia/Almaty",       "2024-12-01T00:00Z", +5),
        ("2025a", "America/Asuncion",  "2025-07-01T00:00Z", -3),
        ("2025b", "America/Coyhaique", "2025-07-01T00:00Z", -3),
        ("2026a", "Europe/Chisinau",   "2022-03-27T00:30Z", +2),
        ("2026b", "America/Vancouver", "2026-12-01T00:00Z", -7),
        ("2026c", "America/Edmonton",  "2026-12-01T00:00Z", -6),
        ("2026f", "America/Winnipeg",  "2026-12-01T00:00Z", -5),
        ("2026f", "America/Havana",    "2026-12-01T00:00Z", -4),
        ("2026f", "Africa/Casablanca", "2026-12-01T00:00Z", +0),
    ];

    public static SystemZoneData Instance { get; } = new();

    /// <summary>
    /// <c>system</c>, and the newest release whose change above, with all before it, the system's offsets show;
    /// <c>system</c> alone where they show none.
    /// </summary>
    public string Name => field ??= "system" + NewestSeen();

    public Func<DateTimeOffset, TimeSpan>? Find(string zone) =>
        FindInSystem(zone) is { } found ? found.GetUtcOffset : null;

    private string NewestSeen()
    {
        var unseen = Changes.FirstOrDefault(change => !Shows(change.Zone, change.At, change.Offset)).Release;
        var seen = Changes.TakeWhile(change => change.Release != unseen).LastOrDefault().Release;
        return seen is null ? "" : " " + seen;
    }

    private bool Shows(string zone, string at, double offset) =>
        Find(zone)?.Invoke(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)) == TimeSpan.FromHours(offset);

    // "Europe//London" names a zone of the system too, and so does "europe/london": on some at once, on others once it
    // was asked for under its own name, and the zone's id is then the name that came first.
    private static TimeZoneInfo? FindInSystem(string name)
    {
        var isOfTheMachine = MachineNames.Contains(name)
            || name.StartsWith("posix/", StringComparison.Ordinal)
            || name.StartsWith("right/", StringComparison.Ordinal)
            || name.Contains("//", StringComparison.Ordinal);
        if (isOfTheMachine || !TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) || !zone.HasIanaId)
            return null;
        return zone.Id == name || ZoneNames.OfIana.Contains(name) ? zone : null;
    }
}
