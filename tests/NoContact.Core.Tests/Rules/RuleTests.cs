using NoContact.Article;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Testing;
using NoContact.Verdicts;
using static NoContact.Facts.Intent;
using static NoContact.Facts.Question;
using static NoContact.Told;

namespace NoContact.Rules;

/// <summary>Each rule: it holds, it just misses, and it cites its source.</summary>
public class RuleTests
{
    private static readonly JourneyStory WroteMe = Holding().TheyWrote(29);
    private static readonly JourneyStory Tie = Holding().TiedFromTheStart();
    private static readonly JourneyStory Lied = Holding().MistreatedBefore();
    private static readonly JourneyStory Together = Holding().TheyWrote(20).Then(new Reconciled { At = March(25) });

    public static TheoryData<string> Names => Rules.Names;

    public static TheoryData<string> Stories => Verdicts.Names;

    private static Rows<Func<Advice>, Func<Advice>, string> Rules { get; } = new()
    {
        // rule, holds, just misses, source
        {
            "motive-reconnect",
            () => Holding().Urge(motives: [Motive.Reconnect]),
            () => Holding().Urge(motives: [Motive.Loneliness]),
            "article ¶8"
        },
        { "motive-closure", () => Holding().Urge(motives: [Motive.Closure]), () => Holding().Urge(), "article ¶8 ¶11" },
        {
            "motive-test-reunion",
            () => Holding().Urge(motives: [Motive.TestReunion]),
            () => Holding().Urge(),
            "article ¶8 ¶45 ¶46 ¶47 ¶48 ¶49"
        },
        { "motive-answers", () => Holding().Urge(motives: [Motive.Answers]), () => Holding().Urge(), "article ¶12" },
        {
            "motive-unsaid-feelings",
            () => Holding().Urge(motives: [Motive.UnsaidFeelings]),
            () => Holding().Urge(),
            "article ¶12"
        },
        {
            "motive-rekindle",
            () => Holding().Urge(motives: [Motive.Rekindle]),
            () => Holding().Urge(),
            "article ¶12 ¶24 ¶27"
        },
        { "motive-hope", () => Holding().Urge(motives: [Motive.Hope]), () => Holding().Urge(), "article ¶11" },
        {
            "motive-desperation",
            () => Holding().Urge(motives: [Motive.Desperation]),
            () => Holding().Urge(),
            "article ¶11 ¶14 ¶19"
        },
        {
            "too-soon",
            () => Holding().Urge(),
            () => (Holding() with { Engine = Engine.WithPolicy(new() { GoalDays = 29 }) }).Urge(),
            "article ¶13 ¶17 ¶61"
        },
        { "not-begun", () => BrokenUp().Urge(), () => Holding().Urge(), "article ¶6" },
        {
            "just-broken",
            () => Holding().Wrote(20).Urge(),
            () => Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }).Urge(),
            "article ¶20 ¶21 ¶22 ¶23"
        },
        {
            "theirs-to-initiate",
            () => Holding().Urge(),
            () => Holding(EndedBy.Mutual).Urge(),
            "article ¶29 ¶45 ¶46 ¶47 ¶48 ¶49"
        },
        {
            "mutual-ending",
            () => Holding(EndedBy.Mutual).Urge(),
            () => Holding(EndedBy.Unknown).Urge(),
            "inference ¶29"
        },
        { "ending-unknown", () => Nothing.Urge(), () => Holding().Urge(), "inference ¶29" },

        {
            "amends-owed",
            () => Lied.Urge(Apologize),
            () => Lied.Answered(LegalOrder, YesNoUnknown.Unknown).Urge(Apologize),
            "article ¶29"
        },
        {
            "they-wrote-first",
            () => WroteMe.Urge(Reply),
            () => WroteMe.Then(new LeftUnanswered { At = March(30) }).Urge(Reply),
            "inference ¶45 ¶46"
        },
        {
            "agreed-time",
            () => Holding().Then(new AgreedToTalk { At = March(10), On = new(2026, 3, 16) }).Urge(),
            () => Holding().Then(new AgreedToTalk { At = March(10), On = new(2026, 3, 15) }).Urge(),
            "inference ¶45"
        },
        {
            "practical-tie",
            () => Tie.Urge(HandlePracticalMatter),
            () =>
                Tie.Then(
                        new Tie
                        {
                            At = March(2),
                            Kind = TieKind.Children,
                            Ended = true,
                        })
                    .Urge(HandlePracticalMatter),
            "safety practical-ties"
        },
        { "you-ended-it", () => Holding(EndedBy.Me).Urge(), () => Holding(EndedBy.Me).Urge(Reply), "inference ¶29" },
        {
            "back-together",
            () => Together.Urge(),
            () => Together.Then(new Breakup { At = March(28), EndedBy = EndedBy.Ex }).Urge(),
            "inference ¶35"
        },

        {
            "heat-of-the-moment",
            () => Holding().Urge(intensity: 7),
            () => Holding().Urge(intensity: 6),
            "article ¶8 ¶9 ¶61"
        },
        {
            "not-sober",
            () => Holding().Urge(sober: YesNoUnknown.No),
            () => Holding().Urge(sober: YesNoUnknown.Unknown),
            "safety not-sober"
        },
        {
            "safety-unanswered",
            () => Tie.Answered(LegalOrder, YesNoUnknown.Unknown).Urge(HandlePracticalMatter),
            () => Tie.Answered(NeverContactAgain, YesNoUnknown.Unknown).Urge(HandlePracticalMatter),
            "safety ask-before-unlocking"
        },
        {
            "never-again-open",
            () => Tie.Answered(NeverContactAgain, YesNoUnknown.Unknown).Urge(HandlePracticalMatter),
            () => Tie.Answered(NeverContactAgain, YesNoUnknown.Unknown).Urge(),
            "safety ask-before-unlocking"
        },
        {
            "apology-with-strings",
            () => Lied.Urge(Apologize, motives: [Motive.Hope]),
            () => Lied.Urge(Apologize, motives: [Motive.Guilt]),
            "inference ¶30"
        },
        {
            "amends-already-made",
            () => Lied.Wrote(20, Purpose.Amends).Urge(Apologize),
            () => Lied.Wrote(20, Purpose.Amends).Urge(StartConversation),
            "inference ¶29"
        },
        {
            "amends-too-soon",
            () => (Lied with { Engine = Engine.WithPolicy(new() { AmendsCoolOffDays = 30 }) }).Urge(Apologize),
            () => (Lied with { Engine = Engine.WithPolicy(new() { AmendsCoolOffDays = 29 }) }).Urge(Apologize),
            "policy amendsCoolOffDays"
        },
        {
            "asked-for-space",
            () => Holding().Answered(AskedForSpace, YesNoUnknown.Yes).Urge(),
            () => WroteMe.Answered(AskedForSpace, YesNoUnknown.Yes).Urge(),
            "article ¶22 ¶33 ¶40"
        },
        {
            "left-unanswered",
            () => Holding().Wrote(20).Urge(),
            () =>
                Holding().Wrote(20).Then(new ExResponded { At = March(21), Response = ExResponse.Neutral }).Urge(),
            "inference ¶44"
        },
        {
            "answered-in-anger",
            () => Holding().TheyWrote(29, Tone.Angry).Urge(Reply),
            () => Holding().TheyWrote(28, Tone.Angry).TheyWrote(29, Tone.Neutral).Urge(Reply),
            "inference ¶37 ¶40 ¶41"
        },
        {
            "old-word",
            () => Holding().TheyWrote(15).Urge(Reply),
            () => Holding().TheyWrote(16).Urge(Reply),
            "policy conversationDays"
        },
        {
            "practical-pretext",
            () => Tie.Urge(HandlePracticalMatter, motives: [Motive.Closure]),
            () => Tie.Urge(HandlePracticalMatter, motives: [Motive.Hope]),
            "inference ¶30"
        },
        {
            "through-others",
            () => Holding().Urge(channel: Channel.ThroughOthers),
            () => Holding().Urge(None, channel: Channel.ThroughOthers),
            "inference ¶6 ¶33"
        },
        {
            "watching-them",
            () => Holding().Urge(WatchThem),
            () => Holding().Urge(AskThroughOthers),
            "evidence marshall-2012"
        },

        {
            "said-never-again",
            () => Holding().TheyWrote(20, Tone.NeverAgain).Urge(),
            () => Holding().TheyWrote(20, Tone.NeverAgain).Answered(NeverContactAgain, YesNoUnknown.No, 21).Urge(),
            "article ¶43"
        },
        {
            "blocked-you",
            () => Holding().Then(new Blocked { At = March(12), By = Party.Ex }).Urge(),
            () => Holding().Then(new Blocked { At = March(12), By = Party.Me }).Urge(),
            "safety a-no-is-a-no"
        },
        {
            "legal-order",
            () => Holding().Answered(LegalOrder, YesNoUnknown.Yes).Urge(),
            () => Holding().Answered(LegalOrder, YesNoUnknown.No).Urge(),
            "safety protective-orders"
        },
        {
            "afraid-of-them",
            () => Holding().Answered(AfraidOfThem, YesNoUnknown.Yes).Urge(),
            () => Holding().Urge(),
            "safety safety-planning"
        },
        {
            "they-are-afraid",
            () => Holding().Answered(TheyAreAfraid, YesNoUnknown.Yes).Urge(),
            () => Holding().Urge(),
            "safety own-behaviour"
        },
        {
            "thoughts-of-self-harm",
            () => Holding().Urge(distress: [Distress.ThoughtsOfSelfHarm]),
            () => Holding().Urge(motives: [Motive.Desperation]),
            "safety crisis-first"
        },
        {
            "danger-to-someone",
            () => Holding().Urge(distress: [Distress.ImmediateDanger]),
            () => Holding().Urge(distress: [Distress.ThoughtsOfSelfHarm]),
            "safety crisis-first"
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_holds_just_misses_and_cites(string rule)
    {
        var (holds, misses, source) = Rules[rule];

        Assert.True(Entry(holds(), rule).Held, $"{rule} should hold");
        Assert.False(Entry(misses(), rule).Held, $"{rule} should just miss");
        Assert.Equal(source, ArticleRules.Rows.First(row => row.RuleId == rule).Sources[0].ToString());
    }

    [Fact]
    public void Every_rule_but_the_one_that_always_holds_is_tested_here() =>
        Assert.Equal(
            ArticleRules
                .Rows.Select(row => row.RuleId)
                .Where(rule => rule != "hold-by-default")
                .Distinct()
                .Order(StringComparer.Ordinal),
            Rules.Keys.Order(StringComparer.Ordinal));

    private static Rows<Func<Advice>, Verdict> Verdicts { get; } = new()
    {
        { "only the wish", () => Holding().Urge(None), Verdict.HoldNoContact },
        { "an apology that is owed", () => Lied.Urge(Apologize), Verdict.OfferAmendsOnce },
        {
            "an apology that is owed, too soon",
            () => (Lied with { Engine = Engine.WithPolicy(new() { AmendsCoolOffDays = 30 }) }).Urge(Apologize),
            Verdict.WaitFirst
        },
        { "they wrote", () => WroteMe.Urge(Reply), Verdict.AnswerIfYouWish },
        { "they wrote, and I would start anew", () => WroteMe.Urge(), Verdict.AnswerIfYouWish },
        {
            "a practical word with no tie opens a conversation",
            () => Holding().TheyWrote(29, Tone.Practical).Urge(Reply),
            Verdict.AnswerIfYouWish
        },
        {
            "a practical word under a tie asks for a practical answer",
            () => Tie.TheyWrote(29, Tone.Practical).Urge(Reply),
            Verdict.KeepItPractical
        },
        {
            "the matter is practical, the heart races",
            () => Tie.Urge(HandlePracticalMatter, intensity: 10, sober: YesNoUnknown.No),
            Verdict.KeepItPractical
        },
        {
            "never again, but the children",
            () => Tie.TheyWrote(20, Tone.NeverAgain).Urge(HandlePracticalMatter),
            Verdict.KeepItPractical
        },
        {
            "never again, the children, and a legal order",
            () =>
                Tie.TheyWrote(20, Tone.NeverAgain)
                    .Answered(LegalOrder, YesNoUnknown.Yes)
                    .Urge(HandlePracticalMatter),
            Verdict.DoNotContact
        },
        { "a practical matter without a tie", () => Holding().Urge(HandlePracticalMatter), Verdict.HoldNoContact },
        { "I ended it", () => Holding(EndedBy.Me).Urge(), Verdict.YoursToInitiate },
        {
            "I ended it and they wrote: the least restrictive lifts",
            () => Holding(EndedBy.Me).TheyWrote(29).Urge(),
            Verdict.YoursToInitiate
        },
        { "together again, in heat", () => Together.Urge(intensity: 9), Verdict.NoContactOver },
        {
            "together again, and afraid",
            () => Together.Answered(AfraidOfThem, YesNoUnknown.Yes).Urge(),
            Verdict.DoNotContact
        },
        {
            "they asked for space, and an apology is owed",
            () => Lied.Answered(AskedForSpace, YesNoUnknown.Yes).Urge(Apologize),
            Verdict.WaitFirst
        },
        {
            "danger outranks an order",
            () => Holding().Answered(LegalOrder, YesNoUnknown.Yes).Urge(distress: [Distress.ThoughtsOfHarmingThem]),
            Verdict.GetSupportNow
        },
        {
            "a practical reply on an agreed day, never again unknown",
            () =>
                Tie.Answered(NeverContactAgain, YesNoUnknown.Unknown)
                    .TheyWrote(29, Tone.Practical)
                    .Then(new AgreedToTalk { At = March(10), On = new(2026, 3, 30) })
                    .Urge(Reply),
            Verdict.KeepItPractical
        },
        { "nothing recorded at all", () => Nothing.Urge(), Verdict.HoldNoContact },
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void The_layers_weigh_together(string story)
    {
        var (told, verdict) = Verdicts[story];

        Assert.Equal(verdict, told().Verdict);
    }

    [Fact]
    public void A_rule_that_did_not_hold_names_the_condition_that_failed()
    {
        var entry = Entry(Holding().Urge(HandlePracticalMatter), "practical-tie");

        Assert.Equal((false, Condition.PracticalTie), (entry.Held, entry.Missing));
    }

    [Fact]
    public void The_rules_that_decide_come_first_and_none_points_past_the_verdict()
    {
        var barred = Tie.TheyWrote(20, Tone.NeverAgain)
            .Answered(LegalOrder, YesNoUnknown.Yes)
            .Urge(HandlePracticalMatter);
        var waiting = WroteMe.Urge(Reply, intensity: 9, motives: [Motive.Reconnect]);

        Assert.Equal(["legal-order"], barred.Reasons.Select(reason => reason.RuleId));
        Assert.Equal(
            ["heat-of-the-moment", "they-wrote-first", "motive-reconnect", "too-soon", "theirs-to-initiate"],
            waiting.Reasons.Select(reason => reason.RuleId));
        Assert.Equal([true, false, false, false, false], waiting.Reasons.Select(reason => reason.Decides));
    }

    [Fact]
    public void In_a_crisis_the_boundaries_that_held_are_one_line()
    {
        var advice = Holding()
            .Answered(LegalOrder, YesNoUnknown.Yes)
            .Answered(AfraidOfThem, YesNoUnknown.Yes)
            .Urge(distress: [Distress.ThoughtsOfSelfHarm], motives: [Motive.Hope]);

        Assert.Equal([RuleTier.Crisis, RuleTier.Boundary], advice.Reasons.Select(reason => reason.Tier));
        Assert.Equal(Phrases.English["rule.in-crisis.boundary"], advice.Reasons[1].Text);
    }

    private static TraceEntry Entry(Advice advice, string rule) =>
        advice.Evaluation.Trace.Single(entry => entry.RuleId == rule);
}
