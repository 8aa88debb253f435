using NoContact.Extensions.AI.Functions;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Extensions.AI.Asking;

/// <summary>
/// What the person is asked about a fact before it counts, and the fact that their answer makes of it.
/// </summary>
internal sealed class Confirming(Desk desk, Journey journey, Fact told)
{
    private const string Yes = "yes";
    private readonly AskingWords _words = AskingWords.In(desk.Engine.Phrases.Language);

    /// <summary>
    /// What to ask: whether it is so and was today, as a model says; or whether it is so, and on which day it was. A
    /// safety answer is one of now.
    /// </summary>
    public PersonsQuestion Question(string callId, bool isToday) => new()
    {
        CallId = callId,
        Text = Text(isToday),
        Choices = Choices(),
        DayText = isToday || told is QuestionAnswered ? null : _words.WhichDay,
    };

    /// <summary>The fact as the person confirmed it; null where they did not, or did not say when.</summary>
    public Fact? Confirmed(PersonsQuestion question, PersonsAnswer? answer)
    {
        if (answer is null || answer.CallId != question.CallId) return null;
        if (question.DayText is not null && answer.Day is null) return null;
        if (At(answer.Day) is not { } at) return null;
        return told switch
        {
            QuestionAnswered asked =>
                Word<YesNoUnknown>(answer) is { } said ? asked with { At = at, Answer = said } : null,
            Breakup breakup => Word<EndedBy>(answer) is { } who ? breakup with { At = at, EndedBy = who } : null,
            _ => answer.Choice == Yes ? told with { At = at } : null,
        };
    }

    // What a safety answer is, and who ended it, the person says themselves: nobody says it for them to nod at.
    private string Text(bool isToday) => told switch
    {
        QuestionAnswered asked => desk.Engine.Phrases[$"ask.{Argument.NameOf(asked.Question)}"],
        Breakup => desk.Engine.Phrases["ask.endedBy"],
        _ => $"{journey.Describe(told, desk.Engine.Phrases)}. {(isToday ? _words.IsItSoToday : _words.IsItSo)}",
    };

    private PersonsChoice[] Choices() => told switch
    {
        QuestionAnswered => [.. Argument.WordsOf<YesNoUnknown>().Select(word => Choice("yesNoUnknown", word))],
        Breakup => [.. Argument.WordsOf<EndedBy>().Select(word => Choice("endedBy", word))],
        _ => [Choice("yesNoUnknown", Yes), Choice("yesNoUnknown", "no")],
    };

    private PersonsChoice Choice(string family, string word) => new(word, desk.Engine.Phrases[$"{family}.{word}"]);

    // By the calendar on their wall: on a day that is past at its noon; what lies ahead has not happened.
    private DateTimeOffset? At(DateOnly? day)
    {
        if (day is not { } date) return told.At;
        var now = desk.Now;
        var today = DateOnly.FromDateTime(journey.InZone(now).DateTime);
        if (date == today) return now;
        if (date > today || date.Year < 1900) return null;
        var noon = new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero);
        return noon - journey.InZone(noon).Offset;
    }

    private static T? Word<T>(PersonsAnswer answer) where T : struct, Enum
    {
        var place = Argument.WordsOf<T>().ToList().IndexOf(answer.Choice ?? "");
        return place < 0 ? null : Enum.GetValues<T>()[place];
    }
}
