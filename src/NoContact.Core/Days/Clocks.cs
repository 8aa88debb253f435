namespace NoContact.Days;

/// <summary>
/// Two clocks never agree to the second: an instant lies ahead if it is more than a minute after now.
/// </summary>
internal static class Clocks
{
    public static TimeSpan Skew { get; } = TimeSpan.FromMinutes(1);

    public static bool IsAhead(DateTimeOffset instant, DateTimeOffset now) =>
        instant.UtcTicks - now.UtcTicks > Skew.Ticks;
}
