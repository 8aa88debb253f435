namespace NoContact.Samples.Console;

/// <summary>What the program takes from the machine; everything else is handed in.</summary>
internal static class Wiring
{
#pragma warning disable RS0030 // The one place that may take the system's clock and zone.
    public static TimeProvider Clock => TimeProvider.System;

    /// <summary>
    /// The machine's zone by its name; where it has none, such as a copy of another machine's, its offset now.
    /// </summary>
    public static string Zone => IsZoneNamed ? TimeZoneInfo.Local.Id : NameOf(Offset);

    public static bool IsZoneNamed { get; } = TimeZoneInfo.TryFindSystemTimeZoneById(TimeZoneInfo.Local.Id, out _);

    private static TimeSpan Offset => TimeZoneInfo.Local.GetUtcOffset(Clock.GetUtcNow());
#pragma warning restore RS0030

    private static string NameOf(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm");
}
