using NoContact.Breakups;
using NoContact.Journeys;
using static NoContact.Journeys.EndedBy;

namespace NoContact.Testing;

public class JourneyStoryTests
{
    [Fact]
    public void It_reads_like_a_story_and_folds_to_where_it_leads()
    {
        var journey = Journey.BrokenUp(by: Ex).NoContact(days: 12).Lapsed().Build();

        Assert.Equal(BreakupState.ContactBroken, journey.State);
        Assert.Equal(["1", "2", "3"], journey.Facts.Select(fact => fact.Id));
        Assert.Equal(EndedBy.Ex, journey.Circumstances.Breakup!.EndedBy);
    }

    [Theory]
    [InlineData("2026-03-28T20:00:00Z", "Europe/London", "2026-03-29T20:00:00+01:00")] // The clocks go forward between.
    [InlineData("2026-10-24T20:00:00+01:00", "Europe/London", "2026-10-25T20:00:00Z")]
    [InlineData("2026-03-28T01:30:00Z", "Europe/London", "2026-03-29T02:00:00+01:00")] // 01:30 is skipped.
    public void Days_pass_by_the_clock_of_its_zone(string from, string zone, string to)
    {
        var story = Journey.BrokenUp(at: Told.At(from), zone: zone).NoContact(days: 1);

        Assert.Equal(Told.At(to), story.Now);
        story.Streak.ShouldRunFor(days: 1);
    }

    [Fact]
    public void Every_step_adds_its_fact_and_all_of_them_fit()
    {
        var story = Journey.BrokenUp(Ex).AllClear().Mistreated().Tied().NoContact(days: 3)
            .Tempted(8, Motive.Hope).UrgePassed("delay").Later(TimeSpan.FromHours(1))
            .TheyWrote(Tone.Warm).LeftUnanswered().AmendsPlanned().Wrote(Purpose.Amends, Channel.Letter).TheyAnswered(ExResponse.Warm)
            .AgreedToTalk(new(2026, 2, 1)).Blocked(Party.Me).Blocked(Party.Me, lifted: true).MovedTo("Europe/Berlin").Later(days: 40)
            .Lapsed(Channel.Call).Undone().Answered(Question.AskedForSpace, YesNo.Yes).Reconciled().BrokenUp(Me).MovedOn();

        story.Build().ShouldFit();
        story.Build().ShouldBeIn(BreakupState.MovedOn);
        Assert.Equal(FactKinds.Names.Count - 6, story.Facts.Select(fact => fact.GetType()).Distinct().Count()); // The rest are told with Then.
    }

    [Fact]
    public void A_story_of_stamped_facts_stays_stamped()
    {
        var story = Journey.Untold().Then(new Breakup { At = Told.March(1), RecordedAt = Told.March(2), EndedBy = Ex }).At(Told.March(3)).NoContact();

        Assert.Equal([Told.March(2), Told.March(3)], story.Facts.Select(fact => fact.RecordedAt));
        Assert.Null(Journey.BrokenUp().NoContact().Facts[1].RecordedAt);
    }

    [Fact]
    public void It_prints_as_its_facts_without_what_a_person_wrote()
    {
        var told = Journey.BrokenUp(Ex).Then(new PlanMade { At = Told.March(1), Cue = "canary", Response = "canary" }).At(Told.March(2)).ToString();

        Assert.StartsWith("Europe/London, seen at 2026-03-02T12:00:00.0000000+00:00\n  {\"fact\":\"breakup\"", told, StringComparison.Ordinal);
        Assert.Contains("planMade", told, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_right_is_refused_when_it_is_built()
    {
        Assert.Equal("$.facts[1].at", Assert.Throws<BadInputException>(() => Journey.BrokenUp().Then(new NoContactStarted { At = Told.Now }).Build()).Problems[0].Path);
        Assert.Throws<InvalidOperationException>(() => Journey.Untold().Undone());
        Assert.Throws<TimeZoneNotFoundException>(() => Journey.Untold(zone: "Atlantis/Capital").Later(days: 1));
    }
}
