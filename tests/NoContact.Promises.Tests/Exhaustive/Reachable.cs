using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// Journeys that were told to the engine fact by fact, each with an urge: whatever shows here can happen to a person.
/// </summary>
internal sealed record Reachable(Journey Journey, Urge Urge)
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public Situation Situation => Situation.From(Journey, Urge, Now, NoContactPolicy.Default);

    public override string ToString() => $"{Situation}, motives {Situation.Motives}, distress {Situation.Distress}";

    /// <summary>As many as asked for, the same each time.</summary>
    public static IEnumerable<Reachable> Some(int count) =>
        Enumerable.Range(0, count).Select(seed => Of(new Random(seed)));

    private static Reachable Of(Random random)
    {
        T One<T>(params T[] of) => of[random.Next(of.Length)];
        T Any<T>()
            where T : struct, Enum => One(Enum.GetValues<T>());
        bool Sometimes(int oneIn) => random.Next(oneIn) == 0;

        var start = Now.AddDays(-One(0, 3, 6, 7, 20, 29, 30, 60)).AddHours(-3);
        var facts = new List<Fact>();
        if (!Sometimes(20)) facts.Add(new Breakup { At = start, EndedBy = Any<EndedBy>() });
        foreach (var question in Answers.Safety)
            facts.Add(
                new QuestionAnswered
                {
                    At = start,
                    Question = question,
                    Answer = Sometimes(8) ? Any<YesNoUnknown>() : YesNoUnknown.No,
                });
        if (Sometimes(3))
            facts.Add(
                new QuestionAnswered
                {
                    At = start,
                    Question = Question.AskedForSpace,
                    Answer = Any<YesNoUnknown>(),
                });
        if (Sometimes(2))
            facts.Add(
                new Mistreatment
                {
                    At = start,
                    Kind = Any<MistreatmentKind>(),
                    Apologized = Sometimes(8),
                });
        if (Sometimes(2)) facts.Add(new Tie { At = start, Kind = Any<TieKind>() });
        if (Sometimes(8)) facts.Add(new Blocked { At = start, By = Any<Party>() });
        if (facts[0] is Breakup)
        {
            if (!Sometimes(3)) facts.Add(new NoContactStarted { At = start });
            for (var more = random.Next(4); more > 0; more--)
            {
                var at = start.AddSeconds(random.NextDouble() * (Now - start).TotalSeconds);
                facts.Add(One<Fact>(
                    new ContactMade { At = at, Channel = Channel.Text, Purpose = Any<Purpose>() },
                    new ExReachedOut { At = at, Channel = Channel.Text, Tone = Any<Tone>() },
                    new ExReachedOut { At = at, Channel = Channel.Text, Tone = Tone.Practical },
                    new ExResponded { At = at, Response = Any<ExResponse>() },
                    new AgreedToTalk { At = at, On = DateOnly.FromDateTime(Now.AddDays(random.Next(-20, 3)).Date) },
                    new NoContactStarted { At = at },
                    Sometimes(2) ? new Reconciled { At = at } : new MovedOn { At = at }));
            }
        }

        var journey = Told.Engine.Load(
            new() { Zone = "Europe/London", Facts = [.. facts.Select((fact, i) => fact with { Id = $"f{i}" })] },
            Now);
        return new(journey, new()
        {
            At = Now,
            Intent = Any<Intent>(),
            Channel = Any<Channel>(),
            Intensity = Sometimes(4) ? random.Next(11) : 2,
            Sober = Sometimes(4) ? YesNoUnknown.No : YesNoUnknown.Unknown,
            Motives = Sometimes(2) ? [] : [Any<Motive>()],
            Distress = Sometimes(10) ? [Any<Distress>()] : [],
        });
    }
}
