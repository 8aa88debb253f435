using System.Globalization;
using NoContact.Languages;

namespace NoContact.Samples.Console.Views;

/// <summary>A time as people write it, in any language of the program.</summary>
internal static class TimeWords
{
    private static readonly Texts[] Languages = [.. Phrases.BuiltIn.Select(language => new Texts(language))];
    private static readonly string[] Yesterday = [.. Languages.Select(texts => texts["when.yesterday"])];
    private static readonly string[] Today = [.. Languages.Select(texts => texts["when.today"])];

    /// <summary>
    /// A local time that is not understood is null. A day without a time is its noon, or now where that is earlier.
    /// </summary>
    public static DateTime? Parse(string text, DateTime local)
    {
        // A keyboard writes aujourd'hui.
        text = text.Trim().ToLowerInvariant().Replace('\'', '’');
        if (text.Length == 0) return local;
        var day = local.Date;
        if (WithoutStart(text, Yesterday) is { } afterYesterday)
        {
            day = day.AddDays(-1);
            text = afterYesterday;
        }
        else if (WithoutStart(text, Today) is { } afterToday)
        {
            text = afterToday;
        }

        if (text.Length == 0) return Noon(day, local);
        if (IsExact(text, "H:mm", out var time)) return day + time.TimeOfDay;
        if (IsExact(text, "yyyy-MM-dd", out var date)) return date > local ? null : Noon(date, local);
        return IsExact(text, "yyyy-MM-dd H:mm", out var then) ? then : null;
    }

    private static bool IsExact(string text, string format, out DateTime time) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static string? WithoutStart(string text, string[] words)
    {
        var word = Array.Find(words, word => text.StartsWith(word, StringComparison.Ordinal));
        return word is null ? null : text[word.Length..].Trim();
    }

    private static DateTime Noon(DateTime day, DateTime local) => day.AddHours(12) < local ? day.AddHours(12) : local;
}
