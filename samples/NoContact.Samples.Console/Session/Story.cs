using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Samples.Console.Views;
using static System.FormattableString;

namespace NoContact.Samples.Console.Session;

/// <summary>What a program without a terminal shows: four weeks in six steps, and the answer to one urge.</summary>
internal static class Story
{
    public static int Tell(NoContactEngine engine, Screen screen)
    {
        var texts = screen.Texts;
        var start = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
        var journey = engine.Begin("Europe/London");

        journey = Tell(texts["story.ended"], new Breakup { At = start, EndedBy = EndedBy.Ex });
        foreach (var question in Answers.Safety)
            journey = Record(
                new QuestionAnswered
                {
                    At = start.AddMinutes(30),
                    Question = question,
                    Answer = YesNoUnknown.No,
                });
        journey = Tell(texts["story.begins"], new NoContactStarted { At = start.AddHours(2) });
        journey = Tell(texts["story.urge"], new Urge { At = start.AddDays(9), Intensity = 6, Channel = Channel.Text });
        journey = Record(new UrgePassed { At = start.AddDays(9).AddHours(1), Helped = "distraction" });
        journey = Tell(
            texts["story.lapse"],
            new ContactMade
            {
                At = start.AddDays(27).AddHours(3),
                Channel = Channel.Text,
                Purpose = Purpose.Personal,
            });
        journey = Tell(texts["story.again"], new NoContactStarted { At = start.AddDays(27).AddHours(12) });

        var tonight = start.AddDays(29).AddHours(1);
        screen.Line(texts["story.tonight"]);
        screen.Line();
        var urge = new Urge
        {
            At = tonight,
            Intent = Intent.StartConversation,
            Motives = [Motive.Reconnect, Motive.Hope],
            Intensity = 8,
            Channel = Channel.Text,
        };
        new CardView(screen).Print(engine.Evaluate(journey, urge, tonight));
        screen.Line();
        screen.Line(texts["story.more"]);
        return 0;

        Journey Tell(string sentence, Fact fact)
        {
            var after = Record(fact);
            var where = new CardView(screen).WhereYouAre(after, engine.Streak(after, fact.At));
            screen.Line(Invariant($"{after.DateOf(fact.At):yyyy-MM-dd}  {sentence} {where}"));
            return after;
        }

        Journey Record(Fact fact) => journey = engine.Record(journey, fact, fact.At).Journey;
    }
}
