using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>What is asked once, at the beginning.</summary>
internal sealed class FirstMeeting(Screen screen, Ask ask)
{
    private readonly Texts _texts = screen.Texts;

    public void Hold(JournalFile journal)
    {
        screen.Line();
        screen.Line(_texts["hello"]);
        screen.Line(_texts.Format("hello.file", journal.Path), "dim");
        screen.Line();
        var journey = journal.Create(Wiring.Zone);
        var now = journal.Now(journey.Facts);
        var endedBy = ask.OneOf(
            _texts["ended-by"],
            [EndedBy.Ex, EndedBy.Me, EndedBy.Mutual, EndedBy.Unknown],
            ask.Word);
        journal.Append(new Breakup { At = ask.When(journey.Zone, now, _texts["ended-when"]), EndedBy = endedBy });
        foreach (var question in Answers.Safety.Append(Question.AskedForSpace).Append(Question.Under18))
            journal.Append(
                new QuestionAnswered
                {
                    At = journal.Now(journey.Facts),
                    Question = question,
                    Answer = ask.Safety(question),
                });
        if (ask.YesOrNo(_texts["begin"]) != YesNoUnknown.Yes) return;
        journal.Append(new NoContactStarted { At = ask.When(journey.Zone, now, _texts["begin.when"]) });
    }
}
