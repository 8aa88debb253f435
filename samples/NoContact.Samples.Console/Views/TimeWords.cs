using System.Globalization;

namespace NoContact.Samples.Console.Views;

/// <summary>A time as people write it.</summary>
internal static class TimeWords
{
    private static readonly string[] Yesterday = ["yesterday", "gestern", "ayer"];
    private static readonly string[] Today = ["today", "heute", "hoy"];

    /// <summary>A local time that is not understood is null. A day without a time is its noon, or now where that is earlier.</summary>
    public static DateTime? Parse(string text, DateTime local)
    {
        text = text.Trim().ToLowerInvariant();
        if (text.Length == 0) return local;
        var day = local.Date;
        if (WithoutStart(Yesterday) is { } afterYesterday) (day, text) = (day.AddDays(-1), afterYesterday);
        else if (WithoutStart(Today) is { } afterToday) text = afterToday;
        if (text.Length == 0) return Noon(day);
        if (TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return day + time.ToTimeSpan();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Noon(date.ToDateTime(TimeOnly.MinValue));
        return DateTime.TryParseExact(text, "yyyy-MM-dd H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var then) ? then : null;

        string? WithoutStart(string[] words) => Array.Find(words, word => text.StartsWith(word, StringComparison.Ordinal)) is { } word ? text[word.Length..].Trim() : null;

        DateTime Noon(DateTime date) => date.AddHours(12) < local ? date.AddHours(12) : local;
    }
}
