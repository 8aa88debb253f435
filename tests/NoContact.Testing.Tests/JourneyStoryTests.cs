using System.Reflection;
using System.Text.Json.Serialization;
using FsCheck.Xunit;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using static NoContact.Facts.EndedBy;

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
            .Tempted(8, Motive.Hope).UrgeStayed().UrgePassed("delay").Later(TimeSpan.FromHours(1))
            .TheyWrote(Tone.Warm)
            .LeftUnanswered()
            .AmendsPlanned()
            .Wrote(Purpose.Amends, Channel.Letter)
            .TheyAnswered(ExResponse.Warm)
            .AgreedToTalk(new(2026, 2, 1))
            .Blocked(Party.Me)
            .Blocked(Party.Me, lifted: true)
            .MovedTo("Europe/Berlin")
            .Later(days: 40)
            .Wrote(channel: Channel.Call)
            .Undone()
            .Answered(Question.AskedForSpace, YesNoUnknown.Yes)
            .Reconciled()
            .BrokenUp(Me)
            .MovedOn();

        story.Build().ShouldFit();
        story.Build().ShouldBeIn(BreakupState.MovedOn);
        var told = story.Facts.Select(fact => fact.GetType()).Distinct().ToList();
        var kinds = typeof(Fact).Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(Fact));
        Type[] toldWithThen =
            [
                typeof(BreakupCorrected), typeof(Watched), typeof(PlanMade), typeof(CardAnswered),
                typeof(TextForgotten), typeof(AmendsDropped), typeof(CalmNote), typeof(TrustedPerson),
            ];
        Assert.Equal(toldWithThen.ToHashSet(), kinds.Except(told).ToHashSet());
    }

    [Fact]
    public void What_is_told_later_is_recorded_later_as_the_engine_would()
    {
        var story = Told.BrokenUp()
            .NoContact()
            .Tied()
            .Tied(TieKind.Work)
            .Tied(TieKind.Home)
            .Tied(TieKind.Money)
            .Tied(TieKind.Legal)
            .Tied(TieKind.Health)
            .Answered(Question.LegalOrder, YesNoUnknown.Yes).Answered(Question.LegalOrder, YesNoUnknown.No);

        // Fact 10 comes after fact 9, though "10" comes before "9".
        Assert.Equal(YesNoUnknown.No, story.Build().Circumstances.Answers[Question.LegalOrder]);
        Assert.True(story.At(Told.March(1)).Tied().Facts[^1].RecordedAt > story.Facts[^1].RecordedAt);
    }

    [Property(Arbitrary = [typeof(AnyJourney)])]
    public void A_generated_story_goes_on_as_the_engine_would_record_it(JourneyStory story)
    {
        var told = story
            .Answered(Question.LegalOrder, YesNoUnknown.Yes)
            .Answered(Question.LegalOrder, YesNoUnknown.No)
            .Build();

        var recorded = told
            .Facts.Skip(story.Facts.Count)
            .Aggregate(
                story.Build(),
                (journey, fact) => story.Engine.Record(journey, fact with { RecordedAt = null }, story.Now).Journey);

        Assert.Equal(recorded.Circumstances.Answers, told.Circumstances.Answers);
    }

    [Fact]
    public void Two_devices_of_one_story_are_merged()
    {
        var both = Journey.BrokenUp(Ex).NoContact(days: 3);
        var (phone, tablet) = (both.On("phone").Tempted(), both.On("tablet").Later(days: 1).TheyWrote());

        var merged = both.Engine.Merge(phone.Build(), tablet.Build(), tablet.Now);

        Assert.Equal(["1", "2", "phone-3", "tablet-3"], merged.Facts.Select(fact => fact.Id));
    }

    [Fact]
    public void An_id_that_is_taken_is_not_given_again()
    {
        var story = Journey
            .BrokenUp()
            .Then(new Watched { At = Told.March(1), Id = "3" })
            .At(Told.March(2))
            .NoContact()
            .Tempted();

        Assert.Equal(["1", "3", "4", "5"], story.Facts.Select(fact => fact.Id));
        Assert.Equal(
            ["2", "3"],
            (Journey.BrokenUp().Tied() with { Facts = [.. Journey.BrokenUp().Tied().Facts.Skip(1)] })
                .At(Told.March(1))
                .Tied(TieKind.Work)
                .Facts.Select(fact => fact.Id));
    }

    [Fact]
    public void What_ends_no_streak_as_a_lapse_is_not_told_as_one()
    {
        Assert.Throws<InvalidOperationException>(() => Journey.BrokenUp(Ex).Lapsed());
        Assert.Throws<InvalidOperationException>(() => Journey.BrokenUp(Me).NoContact(days: 3).Lapsed());
        Assert.Throws<InvalidOperationException>(() =>
            Journey.BrokenUp(Ex).NoContact(days: 3).TheyWrote(Tone.Warm).Lapsed());
        Assert.Equal(1, Journey.BrokenUp(Ex).NoContact(days: 3).Lapsed().Streak.Lapses);
    }

    [Fact]
    public void After_a_move_days_pass_by_the_new_clock()
    {
        var moved = Journey
            .BrokenUp(Ex, Told.At("2026-03-05T23:30:00-05:00"), "America/New_York")
            .NoContact()
            .MovedTo("Asia/Tokyo")
            .Later(days: 10);

        moved.Streak.ShouldRunFor(days: 10);
        Assert.Equal(Told.At("2026-03-16T13:30:00+09:00"), moved.Now);
    }

    [Fact]
    public void It_begins_in_the_evening_of_its_zone_and_equals_another_that_tells_the_same()
    {
        Assert.Equal(Told.At("2026-01-05T20:00:00+09:00"), Journey.BrokenUp(zone: "Asia/Tokyo").Now);
        Assert.Equal(Journey.BrokenUp(Ex).NoContact(days: 3), Journey.BrokenUp(Ex).NoContact(days: 3));
        Assert.NotEqual(Journey.BrokenUp(Ex).NoContact(days: 3), Journey.BrokenUp(Ex).NoContact(days: 4));
        Assert.Equal(
            60,
            Journey
                .BrokenUp()
                .With(NoContactEngine.Create(options => options.Policy = new() { GoalDays = 60 }))
                .Engine.Policy.GoalDays);
    }

    [Fact]
    public void It_prints_as_its_facts_without_what_a_person_wrote()
    {
        var told = Journey
            .BrokenUp(Ex)
            .Then(
                new PlanMade
                {
                    At = Told.March(1),
                    Cue = "canary",
                    Response = "canary",
                })
            .At(Told.March(2))
            .ToString();

        Assert.StartsWith(
            "Europe/London, seen at 2026-03-02T12:00:00.0000000+00:00\n  {\"fact\":\"breakup\"",
            told,
            StringComparison.Ordinal);
        Assert.Contains("planMade", told, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_right_is_refused_when_it_is_built()
    {
        Assert.Equal(
            "$.facts[1].intensity",
            Assert.Throws<BadInputException>(() => Journey.BrokenUp().Tempted(11).Build()).Problems[0].Path);
        Assert.Throws<InvalidOperationException>(() => Journey.Untold().Undone());
        Assert.Equal(
            "$.zone",
            Assert.Throws<BadInputException>(() => Journey.Untold(zone: "Atlantis/Capital")).Problems.Single().Path);
        Assert.Throws<ArgumentOutOfRangeException>(() => Journey.BrokenUp().NoContact(days: -1));
    }
}
