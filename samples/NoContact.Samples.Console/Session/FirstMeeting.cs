using NoContact.Journeys;
using NoContact.Samples.Terminal.Journal;
using Spectre.Console;

namespace NoContact.Samples.Terminal.Session;

/// <summary>What is asked once, at the beginning.</summary>
internal static class FirstMeeting
{
    public static void Hold(JournalFile journal)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Hello. A few questions first; each takes a moment, and \"I am not sure\" is a fine answer.");
        AnsiConsole.MarkupLineInterpolated($"[dim]What you say stays in one file, readable by you alone: {journal.Path}[/]");
        AnsiConsole.WriteLine();
        var journey = journal.Create(Wiring.Zone);
        var now = journal.Now(journey.Facts);
        var endedBy = Ask.OneOf("Who ended it?", [EndedBy.Ex, EndedBy.Me, EndedBy.Mutual, EndedBy.Unknown], who => who switch
        {
            EndedBy.Ex => "They did",
            EndedBy.Me => "I did",
            EndedBy.Mutual => "Both of us",
            EndedBy.Unknown => "Hard to say",
        });
        journal.Append(new Breakup { At = Ask.When(journey.Zone, now, "When did it end?"), EndedBy = endedBy });
        foreach (var question in Answers.Safety.Append(Question.AskedForSpace).Append(Question.Under18))
            journal.Append(new QuestionAnswered { At = journal.Now(journey.Facts), Question = question, Answer = Ask.Safety(question) });
        if (!AnsiConsole.Prompt(new ConfirmationPrompt("Begin no contact now?"))) return;
        var begun = Ask.When(journey.Zone, now, "Since when?");
        journal.Append(new NoContactStarted { At = begun });
    }
}
