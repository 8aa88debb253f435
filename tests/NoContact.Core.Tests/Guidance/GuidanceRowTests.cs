using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Guidance;

/// <summary>What is said beside a verdict, and what keeps it away.</summary>
public class GuidanceRowTests
{
    [Theory]
    [InlineData("would-it-feel-like-a-trap", EndedBy.Ex, YesNoUnknown.Yes, true)]
    [InlineData("would-it-feel-like-a-trap", EndedBy.Mutual, YesNoUnknown.No, false)]
    [InlineData("would-they-not-write", EndedBy.Ex, YesNoUnknown.No, true)]
    [InlineData("would-they-not-write", EndedBy.Me, YesNoUnknown.No, false)]
    public void Whoever_was_left_is_asked_whether_the_other_would_not_write(
        string question,
        EndedBy endedBy,
        YesNoUnknown asksForSpace,
        bool asked
    ) => Assert.Equal(
        asked,
        Holding(endedBy)
            .Answered(Question.AskedForSpace, asksForSpace)
            .Urge(motives: [Motive.Reconnect])
            .AskYourself.Any(sentence => sentence.Id == question));

    [Fact]
    public void An_open_word_of_theirs_takes_the_questions_about_a_trap_away()
    {
        var told = Holding().Answered(Question.AskedForSpace, YesNoUnknown.Yes).TheyWrote(30).Urge(Intent.Reply);

        Assert.DoesNotContain(
            told.AskYourself,
            sentence => sentence.Id is "would-it-feel-like-a-trap" or "would-they-not-write");
    }

    [Theory]
    [InlineData(Motive.Rekindle, "distance-does-its-work")]
    [InlineData(Motive.Reconnect, "distance-does-its-work")]
    [InlineData(Motive.TestReunion, "silence-speaks")]
    [InlineData(Motive.Answers, "silence-speaks")]
    [InlineData(Motive.Closure, "clearer-view")]
    [InlineData(Motive.UnsaidFeelings, "clearer-view")]
    public void A_motive_has_its_own_encouragement_and_a_lapse_takes_those_away_that_speak_of_holding(
        Motive motive,
        string id)
    {
        Assert.Contains(id, Fitting(Holding(), motive));
        Assert.DoesNotContain(id, Fitting(Holding(), Motive.Guilt));
        Assert.DoesNotContain(id, Fitting(Holding().Then(new MovedOn { At = March(29) }), motive));
        Assert.Equal(id == "clearer-view", Fitting(Holding().Wrote(29), motive).Contains(id));
        Assert.Equal(id != "silence-speaks", Fitting(Holding(EndedBy.Me), motive).Contains(id));
    }

    [Fact]
    public void Encouragements_are_two_at_most() =>
        Assert.Equal(2, Holding().Urge(intensity: 9, motives: [Motive.Hope, Motive.Closure]).Encouragements.Count);

    [Fact]
    public void A_delay_is_said_in_the_minutes_of_the_policy()
    {
        var told = Holding() with { Engine = Engine.WithPolicy(new() { DelayMinutes = 35 }) };

        Assert.Contains("35", told.Urge().Steps.Single(step => step.Id == "delay").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "{0}",
            string.Concat(told.Urge().Steps.Select(step => step.Text)),
            StringComparison.Ordinal);
    }

    private static List<string> Fitting(JourneyStory told, Motive motive)
    {
        var evaluation = told.Urge(intensity: 9, motives: [motive]).Evaluation;
        return
        [
            .. GuidanceTables
                .Encouragements.Where(row => row.Fits(evaluation.Verdict, evaluation.Conditions))
                .Select(row => row.Id),
        ];
    }
}
