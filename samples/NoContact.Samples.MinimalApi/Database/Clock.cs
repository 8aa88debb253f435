namespace NoContact.Samples.MinimalApi.Database;

/// <summary>The one place that takes the system's clock.</summary>
internal static class Clock
{
#pragma warning disable RS0030 // The default wiring.
    public static TimeProvider System => TimeProvider.System;
#pragma warning restore RS0030
}
