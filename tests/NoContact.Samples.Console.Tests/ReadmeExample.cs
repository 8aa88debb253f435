using NoContact.Breakups;
using NoContact.Journeys;

namespace NoContact.Samples.Terminal;

/// <summary>The README's example, compiled. Its lines between the markers, and the two usings it needs, are the README's.</summary>
internal static class ReadmeExample
{
    public static void Run()
    {
        // <example>
        var engine = NoContactEngine.Create();
        var tonight = DateTimeOffset.Parse("2026-03-30T23:15:00+01:00");

        var journey = engine.Begin("Europe/London");
        journey = engine.Record(journey, new Breakup { At = tonight.AddDays(-29), EndedBy = EndedBy.Ex }, tonight).Journey;
        journey = engine.Record(journey, new NoContactStarted { At = tonight.AddDays(-28) }, tonight).Journey;

        var urge = new Urge { At = tonight, Intent = Intent.StartConversation, Motives = [Motive.Hope], Intensity = 6, Channel = Channel.Text };
        var advice = engine.Evaluate(journey, urge, tonight);

        Console.WriteLine($"Day {engine.Streak(journey, tonight).Days}. {advice.Verdict}: {advice.Headline}");
        foreach (var reason in advice.Reasons) Console.WriteLine($"- {reason.Text} ({reason.Source})");
        // </example>
    }
}
