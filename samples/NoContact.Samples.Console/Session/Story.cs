using NoContact.Breakups;
using NoContact.Journeys;
using NoContact.Samples.Terminal.Cards;

namespace NoContact.Samples.Terminal.Session;

/// <summary>What a program without a terminal shows: four weeks in six steps, and the answer to one urge.</summary>
internal static class Story
{
    public static int Tell(string? country)
    {
        var engine = NoContactEngine.Create(options => options.Country = country);
        var start = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
        var journey = engine.Begin("Europe/London");

        journey = Tell("They ended it.", new Breakup { At = start, EndedBy = EndedBy.Ex });
        foreach (var question in Answers.Safety)
            journey = Record(new QuestionAnswered { At = start.AddMinutes(30), Question = question, Answer = YesNo.No });
        journey = Tell("The four safety questions are answered: no. No contact begins.", new NoContactStarted { At = start.AddHours(2) });
        journey = Tell("An urge comes, and passes.", new Urge { At = start.AddDays(9), Intensity = 6, Channel = Channel.Text });
        journey = Record(new UrgePassed { At = start.AddDays(9).AddHours(1), Helped = "distraction" });
        journey = Tell("A bad night: one message, sent just before the clocks change.", new ContactMade { At = start.AddDays(27).AddHours(3), Channel = Channel.Text, Purpose = Purpose.Personal });
        journey = Tell("The next morning no contact begins again.", new NoContactStarted { At = start.AddDays(27).AddHours(12) });

        var tonight = start.AddDays(29).AddHours(1);
        Console.WriteLine("Two days later, at night: \"I want to write to them.\"");
        Console.WriteLine();
        var urge = new Urge { At = tonight, Intent = Intent.StartConversation, Motives = [Motive.Reconnect, Motive.Hope], Intensity = 8, Channel = Channel.Text };
        Card.Print(engine.Evaluate(journey, urge, tonight), journey, engine.Streak(journey, tonight));
        Console.WriteLine();
        Console.WriteLine("Run it in a terminal for a session of your own, or with --help for the rest.");
        return 0;

        Journey Tell(string sentence, Fact fact)
        {
            var after = Record(fact);
            var streak = engine.Streak(after, fact.At);
            var day = streak.Running ? $", day {streak.Days}" : streak.Lapses > 0 ? $", {streak.TotalDaysKept} days kept stay yours" : "";
            Console.WriteLine($"{after.DateOf(fact.At):yyyy-MM-dd}  {sentence}  [{Words.Of(after.State)}{day}]");
            return after;
        }

        Journey Record(Fact fact) => journey = engine.Record(journey, fact, fact.At).Journey;
    }
}
