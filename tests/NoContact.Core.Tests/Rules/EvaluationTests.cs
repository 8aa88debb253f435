using NoContact.Article;
using NoContact.Facts;
using NoContact.Testing;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Rules;

/// <summary>What an evaluation tells of its rules: who decides, who speaks, and why the others did not hold.</summary>
public class EvaluationTests
{
    [Fact]
    public void An_exception_does_not_decide_where_another_one_lifts_further()
    {
        var evaluation = BrokenUp().TiedFromTheStart()
            .Then(new Reconciled { At = March(2) }, new Blocked { At = March(3), By = Party.Ex })
            .Urge(Intent.HandlePracticalMatter).Evaluation;

        Assert.Equal(Verdict.KeepItPractical, evaluation.Verdict);
        Assert.Equal(["blocked-you"], evaluation.Trace.Where(rule => rule.Decides).Select(rule => rule.RuleId));
        Assert.Contains(evaluation.Trace, rule => rule is { RuleId: "practical-tie", Held: true });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(22)] // With the article's own the first word of bits is full.
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(200)]
    public void However_many_rules_a_host_has_each_is_told_by_itself(int count)
    {
        var engine = NoContactEngine.Create(options =>
        {
            options.RulebookName = "many/1";
            for (var i = 0; i < count; i++)
                options.HostRules.Add(Host($"host-{i}", RuleTier.Caution, Verdict.WaitFirst, holds: i % 3 == 0));
        });
        var evaluation = (Holding() with { Engine = engine }).Urge(Intent.Reply).Evaluation;
        TraceEntry[] own = [.. evaluation.Trace.Skip(evaluation.Trace.Count - count)];

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"host-{i}"), own.Select(entry => entry.RuleId));
        Assert.Equal(Enumerable.Range(0, count).Select(i => i % 3 == 0), own.Select(entry => entry.Held));
        Assert.Equal(
            Enumerable.Range(0, count).Where(i => i % 3 == 0).Select(i => $"host-{i}"),
            evaluation
                .Reasons.Select(reason => reason.RuleId)
                .Where(rule => rule.StartsWith("host-", StringComparison.Ordinal)));
        Assert.Equal(Verdict.HoldNoContact, evaluation.Verdict);
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.Trace[evaluation.Trace.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.Trace[-1]);
    }

    [Fact]
    public void The_last_of_very_many_rules_can_decide()
    {
        var engine = NoContactEngine.Create(options =>
        {
            options.RulebookName = "many/1";
            for (var i = 0; i < 150; i++)
                options.HostRules.Add(Host($"host-{i}", RuleTier.Boundary, Verdict.DoNotContact, holds: i == 149));
        });
        var evaluation = (Holding() with { Engine = engine }).Urge().Evaluation;

        Assert.Equal(Verdict.DoNotContact, evaluation.Verdict);
        Assert.Equal("host-149", Assert.Single(evaluation.Trace, entry => entry.Decides).RuleId);
        Assert.Equal("host-149", Assert.Single(evaluation.Reasons).RuleId);
    }

    [Fact]
    public void A_rule_that_did_not_hold_says_what_it_missed_and_what_stood_against_it()
    {
        var evaluation = Holding().Answered(Question.AskedForSpace, YesNoUnknown.Yes).TheyWrote(29).Urge().Evaluation;
        TraceEntry Entry(string rule) => evaluation.Trace.Single(entry => entry.RuleId == rule);

        Assert.Equal((false, Condition.None, Condition.MessageOpen), Why(Entry("asked-for-space")));
        Assert.Equal((false, Condition.HighIntensity, Condition.None), Why(Entry("heat-of-the-moment")));
        Assert.Equal((false, Condition.MessageOld, Condition.None), Why(Entry("old-word")));
        Assert.Equal(
            (false, Condition.ThoughtsOfHarmingThem | Condition.ImmediateDanger, Condition.None),
            Why(Entry("danger-to-someone")));
        Assert.Equal(
            (
                false,
                Condition.ToHandlePracticalMatter
                    | Condition.WantsToReconnect
                    | Condition.WantsClosure
                    | Condition.WantsToTestReunion
                    | Condition.WantsAnswers
                    | Condition.HasUnsaidFeelings
                    | Condition.WantsToRekindle,
                Condition.None),
            Why(Entry("practical-pretext")));
        Assert.Equal((true, Condition.None, Condition.None), Why(Entry("they-wrote-first")));
        Assert.False(Entry("too-soon").Decides);
        Assert.False(Entry("legal-order").Decides);

        static (bool, Condition, Condition) Why(TraceEntry entry) => (entry.Held, entry.Missing, entry.Against);
    }

    [Fact]
    public void Reasons_tell_their_sources_and_whether_they_decide()
    {
        var evaluation = Holding().Urge(Intent.WatchThem, intensity: 8, motives: [Motive.Hope]).Evaluation;

        Assert.Equal(
            ["watching-them", "hold-by-default", "heat-of-the-moment", "motive-hope", "too-soon", "theirs-to-initiate"],
            evaluation.Reasons.Select(reason => reason.RuleId));
        Assert.Equal([true, true, false, false, false, false], evaluation.Reasons.Select(reason => reason.Decides));
        Assert.Equal(
            ["article ¶8 ¶9 ¶61", "policy highIntensity"],
            evaluation.Reasons[2].OtherSources.Prepend(evaluation.Reasons[2].Source).Select(source => source.ToString())
        );
        Assert.Same(evaluation.Reasons, evaluation.Reasons);
        Assert.Same(evaluation.Unknowns, evaluation.Unknowns);
    }

    [Fact]
    public void Where_somebody_said_no_nothing_else_speaks()
    {
        var evaluation = Holding()
            .Answered(Question.LegalOrder, YesNoUnknown.Yes)
            .Urge(intensity: 9, motives: [Motive.Hope])
            .Evaluation;

        Assert.Equal(["legal-order"], evaluation.Reasons.Select(reason => reason.RuleId));
    }

    [Fact]
    public void Together_again_no_caution_holds_and_every_boundary_does()
    {
        var together = Holding().Then(new Reconciled { At = March(20) });

        Assert.Equal(Verdict.NoContactOver, together.Urge(intensity: 10, sober: YesNoUnknown.No).Verdict);
        Assert.Equal(
            Verdict.DoNotContact,
            together.Answered(Question.TheyAreAfraid, YesNoUnknown.Yes, 21).Urge().Verdict);
        Assert.Equal(Verdict.GetSupportNow, together.Urge(distress: [Distress.ThoughtsOfSelfHarm]).Verdict);
    }

    [Theory]
    [InlineData(Condition.None, false)]
    [InlineData(Condition.ToReply, false)]
    [InlineData(Condition.MessageOpen, false)]
    [InlineData(Condition.ToReply | Condition.MessageOpen, true)]
    [InlineData(Condition.ToReply | Condition.AgreedDay, true)]
    [InlineData(Condition.ToReply | Condition.MessageOpen | Condition.AgreedDay | Condition.Hopes, true)]
    [InlineData(Condition.ToReply | Condition.MessageOpen | Condition.MessageOld, false)]
    public void A_row_holds_where_all_one_and_none_are_met(Condition conditions, bool holds) =>
        Assert.Equal(
            holds,
            new RuleRow(
                "row",
                Condition.ToReply,
                Condition.MessageOpen | Condition.AgreedDay,
                Condition.MessageOld,
                null,
                Source.Host("x")
            ).Holds(conditions));

    [Fact]
    public void A_row_without_a_source_is_refused() =>
        Assert.Equal(
            ["Rule 'bare' has no source."],
            RulebookCheck.Problems([new("bare", Condition.ToReply, Condition.None, Condition.None, null)], []));

    private static HostRule Host(string id, RuleTier tier, Verdict verdict, bool holds) =>
        new()
        {
            Id = id,
            Tier = tier,
            Verdict = verdict,
            Source = Source.Host("x"),
            Text = id,
            Holds = _ => holds,
        };
}
