using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Promises.Exhaustive;

/// <summary>What <see cref="SituationSpace"/> leaves out changes no verdict.</summary>
[Trait("Speed", "slow")]
public class ReductionTests
{
    private const int Contexts = 128;

    private static readonly NoContactPolicy[] Policies =
    [
        NoContactPolicy.Default,
        new() { GoalDays = 0, ConversationDays = 0, HighIntensity = 0, AmendsCoolOffDays = 0 },
        new() { GoalDays = 1, ConversationDays = 1, HighIntensity = 1, AmendsCoolOffDays = 1 },
        new() { GoalDays = 36_500, ConversationDays = 36_500, HighIntensity = 10, AmendsCoolOffDays = 36_500 },
    ];

    [Fact]
    public void The_space_is_as_large_as_it_says() =>
        Assert.Equal(SituationSpace.Size, (long)SituationSpace.Blocks * SituationSpace.BlockSize);

    [Fact]
    public void No_situation_is_in_the_space_twice()
    {
        var block = new Situation[SituationSpace.BlockSize];
        SituationSpace.Fill(SituationSpace.Blocks - 1, block);

        Assert.Equal(block.Length, block.Distinct().Count());
        Assert.Equal(
            SituationSpace.Blocks,
            Enumerable
                .Range(0, SituationSpace.Blocks)
                .Select(number => SituationSpace.Setting(number) with { Distress = 0 })
                .Select(s => SecondReading.AsksForMotives(s.Intent) ? s : s with { Motives = 0 })
                .Distinct()
                .Count());
    }

    [Fact]
    public void Any_situation_under_any_policy_weighs_as_the_one_that_stands_for_it() => Parallel.For(0, 64, seed =>
    {
        var random = new Random(seed);
        for (var i = 0; i < 4_000; i++) StandsFor(Situations.Of(random), Policies[i % Policies.Length]);
    });

    [Fact]
    public void Every_value_of_every_field_weighs_as_the_one_that_stands_for_it() => Parallel.For(0, Contexts, seed =>
    {
        var s = Situations.Of(new Random(seed));
        foreach (var value in EveryValue(s)) StandsFor(value, Policies[seed % Policies.Length]);
    });

    private static IEnumerable<Situation> EveryValue(Situation s) =>
    [
        .. Enum.GetValues<BreakupState>().Select(state => s with { State = state }),
        .. Enum.GetValues<EndedBy>().Select(endedBy => s with { EndedBy = endedBy }),
        .. Enum.GetValues<Intent>().Select(intent => s with { Intent = intent }),
        .. Enum.GetValues<Channel>().Select(channel => s with { Channel = channel }),
        .. Enum.GetValues<YesNoUnknown>().Select(sober => s with { Sober = sober }),
        .. Enum.GetValues<Question>()
            .SelectMany(question =>
                Enum.GetValues<YesNoUnknown>()
                    .Select(answer => s with { Answers = s.Answers.With(question, answer) })),
        .. Enum.GetValues<Tone>()
            .Where(tone => tone != Tone.NeverAgain)
            .SelectMany(tone =>
                new[] { 0, 1, 2, 14, 15, 36_501 }.Select(age =>
            s with
            {
                MessageTone = tone,
                MessageAgeDays = age,
                LastTone = tone == Tone.Practical ? s.LastTone : tone,
            })),
        .. Enum.GetValues<Tone>().Select(tone => s with { MessageTone = null, LastTone = tone }),
        .. Enumerable.Range(0, 11).Select(intensity => s with { Intensity = intensity }),
        .. Enumerable
            .Range(0, 40)
            .SelectMany(days =>
                new[]
                {
                    s with
                    {
                        StreakDays = days,
                    },
                    s with
                    {
                        DaysSinceBreakup = days,
                    },
                    s with
                    {
                        ContactsUnanswered = days,
                    },
                }),
        .. Enumerable.Range(0, 8).Select(distress => s with { Distress = distress }),
        .. Enumerable.Range(0, 1 << 12).Select(motives => s with { Motives = motives }),
        s with
        {
            StreakDays = null,
        },
        s with
        {
            DaysSinceBreakup = null,
        },
        s with
        {
            MessageTone = null,
            LastTone = null,
        },
    ];

    private static void StandsFor(Situation s, NoContactPolicy policy)
    {
        var reduced = Reduction.Of(s, policy);
        if (!SituationSpace.Contains(reduced)) Assert.Fail($"{reduced} is not in the space; it should stand for {s}");
        var (verdict, reducedVerdict) = (
            Rulebook.Article.Weigh(s, policy).Verdict,
            Rulebook.Article.Weigh(reduced, NoContactPolicy.Default).Verdict);
        if (verdict != reducedVerdict)
            Assert.Fail(
                $"{s}, motives {s.Motives}, distress {s.Distress}, under {policy}: {verdict}; but "
                    + $"{reducedVerdict} as {reduced}"
            );
    }
}
