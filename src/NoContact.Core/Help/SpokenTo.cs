using NoContact.Article;
using NoContact.Languages;

namespace NoContact.Help;

/// <summary>Somebody who is told of help: where, when, by which clock, and in which words.</summary>
internal sealed record SpokenTo(
    Audience Audience,
    string JourneyZone,
    DateTimeOffset Now,
    Func<DateTimeOffset, DateTimeOffset> Clock,
    Phrases Phrases)
{
    private static readonly Source CrisisFirst = Source.Safety("crisis-first");

    /// <summary>Whether it is said in a crisis, where a text that awaits review has its English beside it.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>A line in words.</summary>
    public Resource Say(HelpLine line)
    {
        var id = IdOf(line.Kind);
        return Of(id, CrisisFirst, id, line.Number) with
        {
            Country = line.Country,
            Name = line.Name.Length > 0 ? line.Name : null,
            Confidence = line.Confidence,
            VerifiedOn = line.Verified,
            Region = line.Region,
            Uri = line.Uri,
            Press = FirstOf(line),
            IsOpen = line.Opening.IsOpenAt(Now),
            Hours = HoursOf(line),
            Notes = [.. HowReached(line), .. line.Notes.Select(note => Phrases.Word(note)), .. OnHolidays(line)],
            Languages = line.Languages,
        };
    }

    /// <summary>The emergency number of a place we do not know.</summary>
    public Resource EmergencyInWords() => Of("emergency", CrisisFirst, "emergency.local", null);

    /// <summary>What serves everywhere.</summary>
    public Resource Everywhere(string id, Source source, string? site) =>
        Of(id, source, id, site) with { Uri = site is null ? null : "https://" + site };

    private Resource Of(string id, Source source, string words, string? contact)
    {
        var key = "resource." + words;
        return new(id, source, Phrases[key], contact, null, null, Confidence.High, null)
        {
            TextInEnglish = IsCrisis ? Phrases.EnglishBeneath(key) : null,
        };
    }

    // Of an emergency number nobody asks when it is open.
    private string? HoursOf(HelpLine line)
    {
        if (line.Kind == HelpKind.Emergency) return null;
        if (line.Opening.IsDayAndNight) return Phrases["help.day-and-night"];
        if (line.Opening.NextChangeAfter(Now) is not { } change) return Phrases["help.hours-not-known"];
        var (here, then) = (Clock(Now), Clock(change));
        var isOpen = line.Opening.IsOpenAt(Now) == true;
        var days = DateOnly.FromDateTime(then.DateTime).DayNumber - DateOnly.FromDateTime(here.DateTime).DayNumber;
        var when = days <= 1 && (days == 0 || isOpen)
            ? Phrases.Time(then)
            : Phrases.Format("help.on-day", Phrases.Weekday(then.DayOfWeek), Phrases.Time(then));
        return Phrases.Format(isOpen ? "help.open-until" : "help.opens-at", when);
    }

    // What to do before one is through.
    private string? FirstOf(HelpLine line) => line switch
    {
        { Press: { } press } => Phrases.Format("help.press", press),
        { Word: { } word } => Phrases.Format("help.word", word),
        _ => null,
    };

    private IEnumerable<string> OnHolidays(HelpLine line) =>
        line.Opening is { IsKnown: true, IsDayAndNight: false } ? [Phrases["help.holidays"]] : [];

    // That a line is called goes without saying.
    private IEnumerable<string> HowReached(HelpLine line) => line.Ways switch
    {
        HelpWays.Chat => [Phrases["help.by-chat"]],
        HelpWays.Text => [Phrases["help.by-text"]],
        HelpWays.Call | HelpWays.Text => [Phrases["help.by-call-or-text"]],
        _ => [],
    };

    private static string IdOf(HelpKind kind) => kind switch
    {
        HelpKind.Emergency => "emergency",
        HelpKind.Crisis => "crisis-line",
        HelpKind.DomesticAbuse => "domestic-abuse",
        HelpKind.OwnBehaviour => "own-behaviour",
        HelpKind.Children => "child-helpline",
    };
}
