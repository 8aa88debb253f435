using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Session;

/// <summary>What is asked once, at the beginning.</summary>
internal sealed class FirstMeeting(NoContactEngine engine, Screen screen, Ask ask, string zone)
{
    private readonly Texts _texts = screen.Texts;

    public async Task HoldAsync(JournalFile journal)
    {
        screen.Line();
        screen.Line(_texts["hello"]);
        screen.Line(_texts.Format("hello.file", journal.Path), "dim");
        if (zone == Wiring.Zone && !Wiring.IsZoneNamed) screen.Line(_texts.Format("hello.zone", zone), "dim");
        screen.Line();
        var journey = await journal.CreateAsync(zone);
        var now = journal.Now;
        var endedBy = ask.OneOf(
            _texts["ended-by"],
            [EndedBy.Ex, EndedBy.Me, EndedBy.Mutual, EndedBy.Unknown],
            ask.Word);
        var endedAt = ask.WhenItWas(journey, now, _texts["ended-when"]);
        await journal.AppendAsync(new Breakup { At = endedAt, EndedBy = endedBy });
        foreach (var question in Answers.Safety.Append(Question.AskedForSpace).Append(Question.Under18))
        {
            var answer = ask.Safety(question);
            var said = new QuestionAnswered { At = journal.Now, Question = question, Answer = answer };
            new InFear(engine, screen).Print(await journal.AppendAsync(said));
        }

        if (ask.YesOrNo(_texts["begin"]) != YesNoUnknown.Yes) return;
        var begunAt = ask.When(journey, now, _texts["begin.when"]);
        await journal.AppendAsync(new NoContactStarted { At = begunAt });
    }
}
