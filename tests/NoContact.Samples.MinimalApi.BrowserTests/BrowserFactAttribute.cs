namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>
/// A test in Chromium. Where there is none it is skipped, and says so; in CI the missing browser fails it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : SkippableFactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"skipped: there is no {Chromium} (Debian: apt-get install chromium).";
    }
}
