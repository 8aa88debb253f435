using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Verdicts;

namespace NoContact.Testing;

public class JourneyAssertionsTests
{
    private static readonly JourneyStory Story = Told.Holding()
        .Then(
            new Urge
            {
                At = Told.March(20),
                Intensity = 3,
                Channel = Channel.Text,
                Note = "canary",
            });

    [Fact]
    public void A_verdict_that_is_another_is_told_with_the_rules_and_conditions_that_held()
    {
        var message = Failure(() => Story.Urge(intensity: 9).ShouldSay(Verdict.YoursToInitiate));

        Assert.StartsWith(
            "Expected the verdict YoursToInitiate, and it is HoldNoContact.",
            message,
            StringComparison.Ordinal);
        Assert.Contains("decides     hold-by-default", message, StringComparison.Ordinal);
        Assert.Contains("heat-of-the-moment", message, StringComparison.Ordinal);
        Story.Urge().ShouldSay(Verdict.HoldNoContact);
    }

    [Fact]
    public void More_than_was_expected_is_told()
    {
        Assert.StartsWith(
            "Expected nothing above DoNotContact, and the verdict is HoldNoContact.",
            Failure(() => Story.Urge().ShouldSayAtMost(Verdict.DoNotContact)),
            StringComparison.Ordinal);
        Story.Urge().ShouldSayAtMost(Verdict.HoldNoContact);
        Story.Urge().ShouldSayAtMost(Verdict.WaitFirst);
    }

    [Fact]
    public void Rules_that_held_or_did_not_are_named_and_a_rule_that_is_none_is_misuse()
    {
        Assert.StartsWith(
            "Expected legal-order to hold.",
            Failure(() => Story.Urge().ShouldHold("too-soon", "legal-order")),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected too-soon not to hold.",
            Failure(() => Story.Urge().ShouldNotHold("too-soon", "legal-order")),
            StringComparison.Ordinal);
        Assert.Contains(
            "'to-soon' is no rule of article/2",
            Assert.Throws<ArgumentException>(() => Story.Urge().ShouldNotHold("to-soon")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Story.Urge().ShouldHold());
        Story.Urge().ShouldHold("too-soon");
        Story.Urge().ShouldNotHold("legal-order");
    }

    [Fact]
    public void A_journey_elsewhere_is_told_with_its_facts_and_without_what_a_person_wrote()
    {
        var message = Failure(() => Story.Build().ShouldBeIn(BreakupState.MovedOn));

        Assert.StartsWith(
            "Expected the state MovedOn, and it is Tempted. The journey (Europe/London):",
            message,
            StringComparison.Ordinal);
        Assert.Contains("\"fact\":\"urge\"", message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_does_not_fit_is_named() =>
        Assert.StartsWith(
            "Expected every fact to fit, and unapplied are: plan (PlanAmends in Holding).",
            Failure(() =>
                Told.Holding().Then(new AmendsPlanned { At = Told.March(20), Id = "plan" }).Build().ShouldFit()),
            StringComparison.Ordinal);

    [Fact]
    public void A_streak_of_other_days_is_told_with_what_was_before_it()
    {
        Assert.Equal(
            "Expected a streak of 3 days, and it has 29, since 2026-03-01.",
            Failure(() => Story.Streak.ShouldRunFor(days: 3)));
        Assert.Equal(
            "Expected a streak of 3 days, and none runs. Before it: 19 days until 2026-03-20 (Lapse).",
            Failure(() => Told.Holding().Wrote(20).Streak.ShouldRunFor(days: 3)));
        Story.Streak.ShouldRunFor(days: 29);
    }

    [Fact]
    public void What_was_refused_or_recorded_is_told_with_the_reason()
    {
        var journey = Story.Build();
        var (refused, recorded) = (
            Told.Engine.Record(journey, new AmendsPlanned { At = Told.Now }, Told.Now),
            Told.Engine.Record(journey, new Watched { At = Told.Now }, Told.Now));

        Assert.StartsWith(
            "Expected amendsPlanned to be recorded, and it was refused: ",
            Failure(() => refused.ShouldBeRecorded()),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected watched to be refused, and it was recorded.",
            Failure(() => recorded.ShouldBeRefused()),
            StringComparison.Ordinal);
        Assert.Equal(BreakupTrigger.PlanAmends, refused.ShouldBeRefused().Trigger);
        Assert.Same(recorded.Journey, recorded.ShouldBeRecorded());
    }

    private static string Failure(Action expectation) => Assert.Throws<UnexpectedAnswerException>(expectation).Message;
}
