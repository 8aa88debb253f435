using NoContact.Article;
using NoContact.Facts;
using NoContact.Languages;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Guidance;

public class AdviceTests
{
    [Fact]
    public void A_reason_says_whether_it_decides()
    {
        var reasons = Holding().Answered(Question.AskedForSpace, YesNoUnknown.Yes).Urge(intensity: 9).Reasons;

        Assert.Equal(
            Holding()
                .Answered(Question.AskedForSpace, YesNoUnknown.Yes)
                .Urge(intensity: 9)
                .Evaluation.Reasons.Select(reason => (reason.RuleId, reason.Decides)),
            reasons.Select(reason => (reason.RuleId, reason.Decides)));
        Assert.True(reasons[0].Decides);
        Assert.False(reasons[^1].Decides);
        Assert.Contains(
            Holding().Wrote(20).Wrote(21).Urge().Reasons,
            reason => reason is { RuleId: "left-unanswered", Decides: true });
    }

    [Theory]
    [InlineData(Intent.StartConversation, Verdict.HoldNoContact)]
    [InlineData(Intent.Apologize, Verdict.WaitFirst)]
    public void A_rule_of_several_rows_decides_with_the_one_that_holds(Intent intent, Verdict verdict)
    {
        var advice = Holding(EndedBy.Me).Answered(Question.AskedForSpace, YesNoUnknown.Yes).Urge(intent);

        Assert.Equal(verdict, advice.Verdict);
        Assert.Contains(advice.Reasons, reason => reason is { RuleId: "asked-for-space", Decides: true });
    }

    [Fact]
    public void A_card_stands_on_what_decides()
    {
        var card = Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes).Urge().Card;

        Assert.Equal("protective-orders", card.Reasons[0].Source.Id);
        Assert.Equal(Phrases.English["headline.doNotContact.legal-order"], card.Headline);
    }

    [Fact]
    public void Where_two_rules_decide_or_the_baseline_does_the_headline_names_none()
    {
        Assert.Equal(
            Phrases.English["headline.doNotContact"],
            Holding()
                .Answered(Question.LegalOrder, YesNoUnknown.Yes)
                .Answered(Question.AfraidOfThem, YesNoUnknown.Yes)
                .Urge()
                .Headline);
        Assert.Equal(Phrases.English["headline.holdNoContact"], Holding().Urge().Headline);
    }

    [Theory]
    [InlineData(Distress.ThoughtsOfHarmingThem, "headline.getSupportNow.danger")]
    [InlineData(Distress.ImmediateDanger, "headline.getSupportNow.danger")]
    [InlineData(Distress.ThoughtsOfSelfHarm, "headline.getSupportNow")]
    public void Danger_has_a_headline_of_its_own(Distress distress, string key) =>
        Assert.Equal(Phrases.English[key], Holding().Urge(distress: [distress]).Headline);

    [Fact]
    public void One_looks_again_after_the_delay_where_waiting_helps()
    {
        Assert.Equal(Now.AddMinutes(20), Holding().Urge().AskAgainAt);
        Assert.Equal(Now.AddMinutes(20), BrokenUp().Then(new NoContactStarted { At = March(2) }).Urge().AskAgainAt);
        Assert.Null(Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes).Urge().AskAgainAt);

        var last = At("9999-12-31T23:50:00Z");
        Assert.Equal(
            last,
            Engine
                .Evaluate(
                    Holding().Build(),
                    new()
                    {
                        At = last,
                        Intensity = 4,
                        Channel = Channel.Text,
                    },
                    last)
                .AskAgainAt);
    }

    [Fact]
    public void A_rule_has_other_words_for_the_case_at_hand()
    {
        Assert.Equal(
            Phrases.English["rule.asked-for-space.apology"],
            Reason(
                Holding().Answered(Question.AskedForSpace, YesNoUnknown.Yes).Urge(Intent.Apologize),
                "asked-for-space"));
        Assert.Equal(
            Phrases.English["rule.asked-for-space"],
            Reason(Holding().Answered(Question.AskedForSpace, YesNoUnknown.Yes).Urge(), "asked-for-space"));
        Assert.Equal(
            Phrases.English["rule.left-unanswered.again"],
            Reason(Holding().Wrote(20).Wrote(21).Urge(), "left-unanswered"));
        Assert.Equal(Phrases.English["rule.left-unanswered"], Reason(Holding().Wrote(20).Urge(), "left-unanswered"));

        var blocked = Holding().Then(new Blocked { At = March(20), By = Party.Ex });
        Assert.Equal(Phrases.English["rule.blocked-you"], Reason(blocked.Urge(), "blocked-you"));
        Assert.Equal(
            Phrases.English["rule.blocked-you.practical"],
            Reason(blocked.TiedFromTheStart().Urge(Intent.HandlePracticalMatter), "blocked-you"));

        static string Reason(Advice advice, string rule) => advice.Reasons.Single(reason => reason.RuleId == rule).Text;
    }
}
