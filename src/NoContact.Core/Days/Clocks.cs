namespace NoContact.Days;

/// <summary>Two clocks never agree to the second: an instant lies ahead from a minute after now on.</summary>
internal static class Clocks
{
    public static TimeSpan Skew { get; } = TimeSpan.FromMinutes(1);

    public static bool IsAhead(DateTimeOffset instant, DateTimeOffset now) =>
        instant.UtcTicks - now.UtcTicks > Skew.Ticks;
}
