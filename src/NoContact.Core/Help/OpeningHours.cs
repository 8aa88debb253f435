using System.Globalization;

namespace NoContact.Help;

/// <summary>
/// When a line is open: day and night, by given hours of its own zone, or not known. What is blank or vague is not
/// known, and is never called open. On holidays hours may differ.
/// </summary>
public sealed class OpeningHours
{
    private static readonly string[] Days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    // From the week's beginning, Sunday 00:00 on the line's clock, in order.
    private readonly (TimeSpan From, TimeSpan Until)[] _spans;
    private readonly TimeZoneInfo? _zone;

    private OpeningHours(string text, (TimeSpan, TimeSpan)[] spans, TimeZoneInfo? zone)
    {
        Text = text;
        _spans = spans;
        _zone = zone;
    }

    /// <summary>Day and night.</summary>
    public static OpeningHours DayAndNight { get; } = new("24/7", [], null);

    /// <summary>Not known.</summary>
    public static OpeningHours NotKnown { get; } = new("?", [], null);

    /// <summary>As it was written, such as <c>Europe/Berlin Mo-Sa 14:00-20:00</c>.</summary>
    public string Text { get; }

    /// <summary>Whether it is open day and night.</summary>
    public bool IsDayAndNight => Text == DayAndNight.Text;

    /// <summary>Whether its hours are known.</summary>
    public bool IsKnown => Text != NotKnown.Text;

    /// <summary>
    /// Reads hours: <c>24/7</c>, <c>?</c>, or an IANA zone and the days and hours there, such as
    /// <c>Europe/Berlin Mo-Th 08:00-20:00; Fr 08:00-15:00</c>. Hours that end before they begin go on into the next
    /// day. On a system without the zone they are not known.
    /// </summary>
    /// <exception cref="FormatException">Another shape.</exception>
    public static OpeningHours Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == DayAndNight.Text) return DayAndNight;
        if (text == NotKnown.Text) return NotKnown;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) throw new FormatException($"'{text}' is not 24/7, ? or a zone and its hours.");
        var spans = text[space..]
            .Split(';', StringSplitOptions.TrimEntries)
            .SelectMany(part => SpansOf(part, text))
            .Order()
            .ToArray();
        return TimeZoneInfo.TryFindSystemTimeZoneById(text[..space], out var zone)
            ? new(text, spans, zone)
            : new(NotKnown.Text, [], null);
    }

    /// <summary>Whether it is open at an instant; null where that is not known.</summary>
    public bool? IsOpenAt(DateTimeOffset at)
    {
        if (IsDayAndNight) return true;
        return _zone is null ? null : SpanAt(at, out _) is not null;
    }

    /// <summary>
    /// When that changes: where it is open, when it closes; where it is closed, when it opens. Null day and night, and
    /// where hours are not known.
    /// </summary>
    public DateTimeOffset? NextChangeAfter(DateTimeOffset at)
    {
        if (_zone is null) return null;
        var span = SpanAt(at, out var local);
        var sunday = local.Date.AddDays(-(int)local.DayOfWeek);
        var clock = local - sunday;
        if (span is { } open)
        {
            var until = open.Until <= clock ? open.Until + Week : open.Until;
            return InstantOf(sunday + until);
        }

        var (next, _) = _spans.FirstOrDefault(candidate => candidate.From > clock, (_spans[0].From + Week, default));
        return InstantOf(sunday + next);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private (TimeSpan From, TimeSpan Until)? SpanAt(DateTimeOffset at, out DateTime local)
    {
        local = TimeZoneInfo.ConvertTime(at, _zone!).DateTime;
        var clock = local - local.Date.AddDays(-(int)local.DayOfWeek);
        foreach (var span in _spans)
        {
            // The week's last hours may reach into its first.
            if (clock >= span.From && clock < span.Until) return span;
            if (clock + Week >= span.From && clock + Week < span.Until) return (span.From - Week, span.Until - Week);
        }

        return null;
    }

    // Where the clock skips it, the instant of the jump; where it comes twice, the first.
    private DateTimeOffset InstantOf(DateTime local)
    {
        while (_zone!.IsInvalidTime(local)) local = local.AddMinutes(30);
        var offset = _zone.IsAmbiguousTime(local)
            ? _zone.GetAmbiguousTimeOffsets(local).Max()
            : _zone.GetUtcOffset(local);
        return new(local, offset);
    }

    private static IEnumerable<(TimeSpan From, TimeSpan Until)> SpansOf(string part, string all)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var days, var hours] || hours.Split('-') is not [var from, var until])
            throw new FormatException($"'{part}' of '{all}' is not days and hours, such as Mo-Fr 09:00-17:00.");
        var (begins, ends) = (TimeOf(from, all), TimeOf(until, all));
        var length = ends > begins ? ends - begins : ends + Day - begins;
        foreach (var day in DaysOf(days, all)) yield return ((day * Day) + begins, (day * Day) + begins + length);
    }

    private static IEnumerable<int> DaysOf(string days, string all)
    {
        var ends = days.Split('-').Select(day => Array.IndexOf(Days, day)).ToArray();
        if (ends.Length > 2 || ends.Contains(-1)) throw new FormatException($"'{days}' of '{all}' names no days.");
        for (var day = ends[0]; ; day = (day + 1) % 7)
        {
            yield return day;
            if (day == ends[^1]) yield break;
        }
    }

    private static TimeSpan TimeOf(string text, string all)
    {
        if (text == "24:00") return Day;
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToTimeSpan()
            : throw new FormatException($"'{text}' of '{all}' is no time of day, such as 09:00.");
    }
}
