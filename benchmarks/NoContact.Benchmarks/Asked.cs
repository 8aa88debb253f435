using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Rules;

namespace NoContact.Benchmarks;

/// <summary>What is asked of every contender: twelve days in, at night, a strong urge to write, out of hope.</summary>
internal sealed class Asked
{
    public static readonly DateTimeOffset Now = new(2026, 3, 30, 23, 15, 0, TimeSpan.FromHours(1));

    public NoContactEngine Engine { get; } = NoContactEngine.Create();

    public Journey Journey { get; }

    public Urge Urge { get; } =
        new()
        {
            At = Now,
            Intent = Intent.StartConversation,
            Motives = [Motive.Hope, Motive.Reconnect],
            Intensity = 8,
            Channel = Channel.Text,
        };

    public Situation Situation { get; }

    public Advisor Advisor { get; }

    public Asked()
    {
        var left = Now.AddDays(-13);
        Journey = Engine.Load(new()
        {
            Zone = "Europe/London",
            Facts =
            [
                new Breakup { Id = "1", At = left, EndedBy = EndedBy.Ex },
                .. Answers.Safety.Select(
                    (question, i) =>
                        new QuestionAnswered
                        {
                            Id = $"2-{i}",
                            At = left,
                            Question = question,
                            Answer = YesNoUnknown.No,
                        }),
                new NoContactStarted { Id = "3", At = left.AddDays(1) },
                new Urge { Id = "4", At = left.AddDays(5), Intensity = 6, Channel = Channel.Text },
                new UrgePassed { Id = "5", At = left.AddDays(5), Helped = "delay" },
            ],
        }, Now);
        Situation = Situation.From(Journey, Urge, Now, NoContactPolicy.Default);
        Advisor = new(
            Phrases.English,
            new(Phrases.English, Rulebook.Article),
            new(HelpLines.BuiltIn),
            NoContactPolicy.Default);
    }
}
