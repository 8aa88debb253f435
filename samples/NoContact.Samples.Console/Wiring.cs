namespace NoContact.Samples.Console;

/// <summary>What the program takes from the machine; everything else is handed in.</summary>
internal static class Wiring
{
#pragma warning disable RS0030 // The one place that may take the system's clock and zone.
    public static TimeProvider Clock => TimeProvider.System;

    public static string Zone => TimeZoneInfo.Local.Id;
#pragma warning restore RS0030
}
