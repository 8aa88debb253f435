using NoContact.Article;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Samples.Console;

using Console = System.Console;

/// <summary>
/// The README's example, compiled. Its lines between the markers, and the two usings it needs, are the README's.
/// </summary>
internal static class ReadmeExample
{
    public static void Run()
    {
        // <example>
        var engine = NoContactEngine.Create();
        var tonight = DateTimeOffset.Parse("2026-03-30T23:15:00+01:00");

        var journey = engine.Begin("Europe/London");
        var breakup = new Breakup { At = tonight.AddDays(-29), EndedBy = EndedBy.Ex };
        journey = engine.Record(journey, breakup, tonight).Journey;
        journey = engine.Record(journey, new NoContactStarted { At = tonight.AddDays(-28) }, tonight).Journey;

        var urge = new Urge
        {
            At = tonight,
            Intent = Intent.StartConversation,
            Motives = [Motive.Hope],
            Intensity = 6,
            Channel = Channel.Text,
        };
        var advice = engine.Evaluate(journey, urge, tonight);

        Console.WriteLine($"Day {engine.Streak(journey, tonight).Days}. {advice.Verdict}: {advice.Headline}");
        foreach (var reason in advice.Reasons)
        {
            Console.WriteLine($"- {reason.Text} ({reason.Source})");
        }
        // </example>
    }

    public static NoContactEngine Own()
    {
        // <own>
        var engine = NoContactEngine.Create(options =>
        {
            options.RulebookName = "acme/1"; // Stamped on every answer.
            options.HostRules.Add(new HostRule
            {
                Id = "acme-night",
                Tier = RuleTier.Caution,
                Verdict = Verdict.HoldNoContact,
                Source = Source.Host("acme-handbook-4"),
                Text = "It is late. Most things look different in the morning.",
                Holds = situation => situation.LocalTime < new TimeOnly(6, 0)
                    && situation.Intent == Intent.StartConversation,
            });
            options.Phrases.Add(Phrases.InLanguage("de").With(new Dictionary<string, string>
            {
                ["rule.acme-night"] = "Es ist spät. Am Morgen sieht vieles anders aus.",
            }));
            options.Policy = NoContactPolicy.Default with { GoalDays = 60, DayStartsAt = new TimeOnly(4, 0) };
        });
        // </own>
        return engine;
    }
}
