using NoContact.Article;
using NoContact.Days;
using NoContact.Languages;

namespace NoContact.Help;

/// <summary>Somebody who is told of help: where, when, by which clock, and in which words.</summary>
internal sealed record SpokenTo(
    Audience Audience,
    string JourneyZone,
    DateTimeOffset Now,
    Func<DateTimeOffset, DateTimeOffset>? Clock,
    ZoneCatalogue Zones,
    Phrases Phrases)
{
    private static readonly Source CrisisFirst = Source.Safety("crisis-first");
    private static readonly HelpNote[] ForSome =
    [
        HelpNote.PoliceAnswer,
        HelpNote.AmbulanceAnswers,
        HelpNote.LandlineOnly,
        HelpNote.MobileOnly,
        HelpNote.OneNetwork,
    ];

    /// <summary>Whether it is said in a crisis, where a text that awaits review has its English beside it.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>Whether somebody may look at their phone or its bill.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether a line is open now; null where that is not known.</summary>
    public bool? IsOpen(HelpLine line) => line.Opening.IsOpenAt(Now, Zones);

    /// <summary>Whether a line is known to be answered in the language the person is spoken to in.</summary>
    public bool IsInTheirLanguage(HelpLine line) =>
        line.Languages.Any(tag => LanguageList.AreAlike(tag, Phrases.Language));

    /// <summary>A line in words.</summary>
    public Resource Say(HelpLine line)
    {
        var id = IdOf(line.Kind);
        return Of(id, CrisisFirst, id, line.Number) with
        {
            Country = line.Country,
            Name = line.Name.Length > 0 ? line.Name : null,
            Confidence = line.Confidence,
            VerifiedOn = line.VerifiedOn,
            Region = line.Region,
            Uri = line.Uri,
            Press = FirstOf(line),
            IsOpen = IsOpen(line),
            Hours = HoursOf(line),
            Notes =
            [
                .. HowReached(line),
                .. NotesOf(line).Select(note => Phrases[KeyOf(note, line)]),
                .. OnHolidays(line),
            ],
            Languages = line.Languages,
            IsForSome = line.Region is not null || line.Notes.Intersect(ForSome).Any(),
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
        return new()
        {
            Id = id,
            Source = source,
            Text = Phrases[key],
            Contact = contact,
            Confidence = Confidence.High,
            TextInEnglish = IsCrisis ? Phrases.EnglishBeneath(key) : null,
        };
    }

    // Of an emergency number nobody asks when it is open.
    private string? HoursOf(HelpLine line)
    {
        if (line.Kind == HelpKind.Emergency) return null;
        if (line.Opening.IsDayAndNight) return Phrases["help.day-and-night"];
        if (line.Opening.NextChangeAfter(Now, Zones) is not { } change) return Phrases["help.hours-not-known"];
        // By the person's clock; where nobody knows it, by the line's own.
        var clock = Clock ?? (at => line.Opening.LocalTime(at, Zones));
        var (here, then) = (clock(Now), clock(change));
        var isOpen = IsOpen(line) == true;
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

    // Of a line that is not known to stay off the bill nobody can say that it does.
    private IEnumerable<HelpNote> NotesOf(HelpLine line)
    {
        var saysSo = line.Kind == HelpKind.Emergency || line.Notes.Contains(HelpNote.MayShow)
            || line.Notes.Contains(HelpNote.NotOnTheBill);
        return IsWatched && !saysSo ? [HelpNote.MayShow, .. line.Notes] : line.Notes;
    }

    // A message shows elsewhere than a call.
    private static string KeyOf(HelpNote note, HelpLine line) => (note, line.Ways) switch
    {
        (HelpNote.MayShow, HelpWays.Text) => "help.text-may-show",
        (HelpNote.MayShow, HelpWays.Chat) => "help.chat-may-show",
        _ => "helpNote." + CamelCase.NameOf(note),
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
