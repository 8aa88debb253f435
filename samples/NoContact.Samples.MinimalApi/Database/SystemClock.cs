namespace NoContact.Samples.MinimalApi.Database;

/// <summary>The one place that takes the system's clock.</summary>
internal static class SystemClock
{
#pragma warning disable RS0030 // The default wiring.
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
