using System.Globalization;
using NoContact.Days;

namespace NoContact.Help;

/// <summary>
/// When a line is open: day and night, by given hours of its own zone, or not known. What is not known is never
/// called open. On holidays hours may differ.
/// </summary>
public sealed class OpeningHours : IEquatable<OpeningHours>
{
    private static readonly string[] Days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    // From the week's beginning, Sunday 00:00 on the line's clock, in order.
    private readonly (TimeSpan From, TimeSpan Until)[] _spans;
    private readonly string? _zone;

    private OpeningHours(string text, (TimeSpan, TimeSpan)[] spans, string? zone)
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
    /// day.
    /// </summary>
    /// <exception cref="FormatException">Another shape.</exception>
    public static OpeningHours Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == DayAndNight.Text) return DayAndNight;
        if (text == NotKnown.Text) return NotKnown;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) throw new FormatException($"'{text}' is not 24/7, ? or a zone and its hours.");
        var spans = InOne(text[space..]
            .Split(';', StringSplitOptions.TrimEntries)
            .SelectMany(part => SpansOf(part, text))
            .Order());
        return spans is [var all] && all.Until - all.From >= Week ? DayAndNight : new(text, spans, text[..space]);
    }

    /// <summary>The same; null of another shape.</summary>
    internal static OpeningHours? TryParse(string? text)
    {
        try
        {
            return text is null ? null : Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The clock of the line's zone at an instant; the instant itself where nobody knows its zone.</summary>
    internal DateTimeOffset LocalTime(DateTimeOffset at, ZoneCatalogue zones) => CalendarIn(zones)?.LocalTime(at) ?? at;

    /// <summary>Whether it is open at an instant; null where that is not known, or nobody knows its zone.</summary>
    internal bool? IsOpenAt(DateTimeOffset at, ZoneCatalogue zones)
    {
        if (IsDayAndNight) return true;
        return CalendarIn(zones) is { } clock ? SpanAt(clock.LocalTime(at)) is not null : null;
    }

    /// <summary>
    /// When that changes: where it is open, when it closes; where it is closed, when it opens. Null day and night,
    /// where hours are not known, and where the calendar ends before.
    /// </summary>
    internal DateTimeOffset? NextChangeAfter(DateTimeOffset at, ZoneCatalogue zones)
    {
        if (CalendarIn(zones) is not { } clock) return null;
        var local = clock.LocalTime(at);
        var time = SinceSunday(local);
        var until = SpanAt(local) is { } open
            ? open.Until - time
            : _spans.FirstOrDefault(span => span.From > time, (_spans[0].From + Week, default)).From - time;
        if (DateTime.MaxValue - at.UtcDateTime < Week + Week) return null;

        // Where the clock skips it, the jump; where it comes twice, the first still to come.
        var then = local.DateTime + until;
        var first = clock.FirstInstant(DateOnly.FromDateTime(then).DayNumber, TimeOnly.FromDateTime(then));
        return first > at ? first : at + until;
    }

    /// <inheritdoc/>
    public bool Equals(OpeningHours? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    // Hours that touch are one: nobody closes at midnight to open at midnight.
    private static (TimeSpan From, TimeSpan Until)[] InOne(IEnumerable<(TimeSpan From, TimeSpan Until)> spans)
    {
        var joined = new List<(TimeSpan From, TimeSpan Until)>();
        foreach (var span in spans)
        {
            if (joined is [.., var last] && span.From <= last.Until)
                joined[^1] = (last.From, last.Until > span.Until ? last.Until : span.Until);
            else
                joined.Add(span);
        }

        return [.. joined];
    }

    private DayCalendar? CalendarIn(ZoneCatalogue zones) =>
        _zone is null ? null : zones.Calendar(_zone, TimeOnly.MinValue);

    private (TimeSpan From, TimeSpan Until)? SpanAt(DateTimeOffset local)
    {
        var time = SinceSunday(local);
        foreach (var span in _spans)
        {
            // The week's last hours may reach into its first.
            if (time >= span.From && time < span.Until) return span;
            if (time + Week >= span.From && time + Week < span.Until) return (span.From - Week, span.Until - Week);
        }

        return null;
    }

    private static TimeSpan SinceSunday(DateTimeOffset local) => ((int)local.DayOfWeek * Day) + local.TimeOfDay;

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
