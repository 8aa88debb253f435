using FsCheck.Xunit;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Streaks;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.CheckIns;

public class CheckInTests
{
    private static readonly Urge Longing = new()
    {
        Id = "urge",
        At = Told.Now,
        Intensity = 5,
        Channel = Channel.Text,
        Intent = Intent.StartConversation,
        Note = "canary",
    };

    [Theory]
    [InlineData("Europe/London", "2026-03-31T08:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-03-31T20:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-03-31T16:00:00Z")]
    public void A_milestone_is_told_at_nine_in_the_morning_of_its_day_where_the_person_lives(string zone, string at)
    {
        // No contact began on the 1st, in Auckland on the 2nd; the clocks of all three change before day 30.
        var story = Journey.Untold(Told.Now).With(Told.Engine) with { Zone = zone };
        story = story.Then(
            new Breakup { At = Told.At("2026-03-01T20:00:00Z"), EndedBy = EndedBy.Ex },
            new NoContactStarted { At = Told.At("2026-03-01T20:00:00Z") });

        var next = Assert.Single(Coming(story), checkIn => checkIn.At > Told.Now);

        Assert.Equal(
            ("day-30", CheckInKind.Milestone, Told.At(at), "There is something good to look at."),
            (next.Id, next.Kind, next.At, next.Text));
    }

    [Fact]
    public void A_host_chooses_another_time_and_none_lies_before_the_start_of_the_day()
    {
        var early = NoContactEngine.Create(options => options.MilestonesAt = new(1, 0));
        var late = NoContactEngine.Create(options =>
        {
            options.MilestonesAt = new(1, 0);
            options.Policy = NoContactPolicy.Default with { DayStartsAt = new(3, 0) };
        });

        Assert.Equal(Told.At("2026-03-31T01:00:00+01:00"), Assert.Single(Coming(Told.Holding().With(early))).At);
        Assert.Equal(Told.At("2026-03-31T03:00:00+01:00"), Assert.Single(Coming(Told.Holding().With(late))).At);
    }

    [Fact]
    public void Where_the_clock_jumps_over_that_time_it_is_told_at_the_jump()
    {
        // In London the clock jumps from one to two on the 29th.
        var engine = NoContactEngine.Create(options =>
        {
            options.MilestonesAt = new(1, 30);
            options.Policy = NoContactPolicy.Default with { Milestones = [28] };
        });

        Assert.Equal(
            Told.At("2026-03-29T01:00:00Z"),
            Assert.Single(Coming(Told.Holding().At(Told.March(28)).With(engine))).At);
    }

    [Fact]
    public void A_milestone_lapses_with_a_day_and_one_that_was_reached_before_is_not_told_again()
    {
        var day30 = Told.At("2026-03-31T09:00:00+01:00");
        Assert.Contains(Coming(Told.Holding().At(day30.AddHours(24).AddTicks(-1))), checkIn => checkIn.Id == "day-30");
        Assert.Equal(["day-45"], Ids(Told.Holding().At(day30.AddHours(24))));

        // 21 days were kept before; day 3 and the others up to it are not new.
        var again = Told.Holding().Wrote(day: 22).Then(new NoContactStarted { At = Told.March(23) });
        Assert.Equal(["day-30"], Ids(again.At(Told.March(25))));
    }

    [Fact]
    public void Without_a_running_streak_there_is_nothing_to_tell()
    {
        Assert.Empty(Coming(Told.Nothing));
        Assert.Empty(Coming(Told.BrokenUp()));
        Assert.Empty(Coming(Told.Holding().Wrote(day: 22)));
    }

    [Fact]
    public void An_urge_is_asked_about_again_after_the_delay_in_a_line_that_says_nothing_of_it()
    {
        var asked = Coming(Told.Holding().Then(Longing))[0];

        Assert.Equal(
            ("ask-again:urge", CheckInKind.AskAgain, Told.Now.AddMinutes(20), "The time you set has come."),
            (asked.Id, asked.Kind, asked.At, asked.Text));
        Assert.Equal(
            "Die Zeit, die du gewählt hast, ist da.",
            Told.Engine.InLanguage("de").CheckIns(Told.Holding().Then(Longing).Build(), Told.Now)[0].Text);
        Assert.DoesNotContain("canary", asked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "ask-again:urge",
            Ids(Told.Holding().Then(Longing).At(Told.Now.AddMinutes(20).AddDays(1))));
    }

    private static readonly ContactMade Wrote = new()
    {
        At = Told.Now,
        Channel = Channel.Text,
        Purpose = Purpose.Personal,
    };

    private static CardAnswered Card(CardResponse response) =>
        new() { At = Told.Now, Verdict = Verdict.WaitFirst, Response = response };

    private static Rows<Fact> Over { get; } = new()
    {
        { "it passed", new UrgePassed { At = Told.Now } },
        { "I wrote", Wrote },
        { "I moved on", new MovedOn { At = Told.Now } },
        { "we are together again", new Reconciled { At = Told.Now } },
        { "I put it away", Card(CardResponse.Dismissed) },
        { "it was a mistake", new Retracted { At = Told.Now, FactId = "urge", Why = "" } },
    };

    private static readonly Watched Looked = new() { Id = "looked", At = Told.March(5) };

    private static Rows<Fact> Still { get; } = new()
    {
        { "I looked at their profile", new Watched { At = Told.Now } },
        { "we met by accident", Wrote with { Accidental = true } },
        { "it stays", new UrgeStayed { At = Told.Now, UrgeId = "urge" } },
        { "I wait", Card(CardResponse.Followed) },
        { "I undid something else", new Retracted { At = Told.Now, FactId = "looked", Why = "" } },
        { "I forgot a text", new TextForgotten { At = Told.Now, FactId = "breakup" } },
        {
            "the breakup was different",
            new BreakupCorrected { At = Told.Now, FactId = "breakup", EndedBy = EndedBy.Mutual }
        },
    };

    public static TheoryData<string> Ends => Over.Names;

    public static TheoryData<string> Besides => Still.Names;

    [Theory]
    [MemberData(nameof(Ends))]
    public void An_urge_that_is_over_is_not_asked_about(string end) =>
        Assert.DoesNotContain("ask-again:urge", Ids(Told.Holding().Then(Longing).Then(Over[end])));

    [Theory]
    [MemberData(nameof(Besides))]
    public void An_urge_that_is_still_there_is_asked_about_whatever_else_happens(string besides) =>
        Assert.Contains("ask-again:urge", Ids(Told.Holding().Then(Looked, Longing, Still[besides])));

    [Fact]
    public void Nobody_is_brought_back_to_an_urge_in_a_crisis_or_past_a_bar()
    {
        Assert.DoesNotContain(
            "ask-again:urge",
            Ids(Told.Holding().Then(Longing with { Distress = [Distress.ThoughtsOfSelfHarm] })));
        foreach (
            var question in new[]
            {
                Question.LegalOrder, Question.AfraidOfThem, Question.TheyAreAfraid, Question.NeverContactAgain,
            })
            Assert.DoesNotContain(
                "ask-again:urge",
                Ids(Told.Holding().Then(Longing).Answered(question, YesNoUnknown.Yes)));
        Assert.DoesNotContain("ask-again:urge", Ids(Told.Holding().Then(Longing).Blocked(Party.Ex)));
    }

    [Property(Arbitrary = [typeof(AnyJourney)])]
    public void On_any_journey_each_is_there_once_none_has_lapsed_and_the_earliest_comes_first(JourneyStory story)
    {
        var coming = Coming(story);

        Assert.Distinct(coming.Select(checkIn => checkIn.Id));
        Assert.Equal(
            coming.OrderBy(checkIn => checkIn.At).Select(checkIn => checkIn.At),
            coming.Select(checkIn => checkIn.At));
        Assert.All(coming, checkIn => Assert.True(story.Now - checkIn.At < CheckIn.ExpiresAfter));

        // Before a move, days were another zone's.
        if (story.Facts.Any(fact => fact is ZoneChanged)) return;
        var milestones = coming.Where(checkIn => checkIn.Kind == CheckInKind.Milestone).ToLookup(m => m.At > story.Now);
        Assert.All(
            milestones[true],
            ahead => Assert.Equal(ahead.Id, $"day-{story.Engine.Streak(story.Build(), ahead.At).Days}"));

        // It was due this morning or the last; what was told since, begun again say, counts by now.
        var today = story.Engine.Streak(story.Build(), story.Now).Days;
        Assert.All(milestones[false], due => Assert.Contains(due.Id, new[] { $"day-{today}", $"day-{today - 1}" }));
    }

    private static IReadOnlyList<CheckIn> Coming(JourneyStory story) => story.Engine.CheckIns(story.Build(), story.Now);

    private static IEnumerable<string> Ids(JourneyStory story) => Coming(story).Select(checkIn => checkIn.Id);
}
