using NoContact.Effects;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Streaks;

public class KindnessTests
{
    public static TheoryData<string> Stories => FirstLines.Names;

    private static Rows<Func<JourneyStory>, string> FirstLines { get; } =
        new()
        {
            { "nothing begun", () => BrokenUp(), "not-begun" },
            { "running", () => Holding(), "running" },
            { "a lapse", () => Holding().Wrote(20), "lapse" },
            { "a lapse of long ago", () => Holding().Wrote(5), "paused" },
            { "begun again", () => Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }), "running" },
            { "in touch", () => Holding().TheyWrote(20).Wrote(21), "in-touch" },
            { "together", () => Holding().Then(new Reconciled { At = March(20) }), "reconciled" },
            { "moved on", () => Holding().Then(new MovedOn { At = March(20) }), "moved-on" },
            { "in fear", () => Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes), "afraid-of-them" },
            { "under an order", () => Holding().Answered(Question.LegalOrder, YesNoUnknown.Yes), "legal-order" },
            { "feared", () => Holding().Answered(Question.TheyAreAfraid, YesNoUnknown.Yes), "they-are-afraid" },
        };

    [Theory]
    [MemberData(nameof(Stories))]
    public void The_first_line_says_what_matters_now(string story)
    {
        var (told, id) = FirstLines[story];

        Assert.Equal(id, Kindness(told())[0].Id);
    }

    [Theory]
    [InlineData(20, 38, true)]
    [InlineData(20, 39, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, false)]
    [InlineData(31, 60, true)]
    [InlineData(31, 61, false)]
    [InlineData(45, 74, true)]
    [InlineData(45, 75, false)]
    public void A_lapse_is_named_for_as_many_days_as_the_streak_was_long_and_thirty_at_the_most(
        int lapse,
        int today,
        bool named)
    {
        var told = Holding()
            .Then(
                new ContactMade
                {
                    At = Day(lapse),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
                new NoContactStarted { At = Day(lapse).AddHours(1) })
            .At(Day(today).AddHours(2));

        Assert.Equal(named, Kindness(told).Any(line => line.Id == "again"));
        Assert.Equal("running", Kindness(told)[0].Id);

        static DateTimeOffset Day(int day) => March(1).AddDays(day - 1);
    }

    [Fact]
    public void On_its_first_day_a_streak_is_counted_in_hours()
    {
        var told = Holding()
            .Then(
                new ContactMade
                {
                    At = Now.AddHours(-5.5),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
                new NoContactStarted { At = Now.AddHours(-5) });

        Assert.Equal("5 hours in no contact.", Kindness(told)[0].Text);
        Assert.Equal("You began today.", Kindness(told.At(Now.AddHours(-4.9)))[0].Text);
    }

    [Fact]
    public void Where_no_day_was_kept_no_line_says_that_days_stay()
    {
        var told = BrokenUp()
            .Then(
                new NoContactStarted { At = Now.AddHours(-3) },
                new ContactMade
                {
                    At = Now.AddHours(-2),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                });

        Assert.Equal(
            ["It happened. You can begin again whenever you are ready."],
            Kindness(told).Select(line => line.Text));
        Assert.Equal(
            ["You began today.", "You began again, and that counts."],
            Kindness(told.Then(new NoContactStarted { At = Now.AddMinutes(-5) }))
                .Select(line => line.Text)
                .Select(text => text.Replace("2 hours in no contact", "You began today", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_milestone_reached_today_is_named() =>
        Assert.Equal(
            ["30 days in no contact.", "You have reached 30 days."],
            Kindness(Holding().At(Now.AddDays(1))).Select(line => line.Text));

    [Fact]
    public void Past_a_bar_of_fear_or_law_the_right_help_stands_beside_it()
    {
        var afraid = Engine.Progress(Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes).Build(), Now);

        Assert.Equal("domestic-abuse", afraid.Resources[0].Id);
        Assert.Empty(Engine.Progress(Holding().Build(), Now).Resources);
    }

    [Fact]
    public void Nothing_is_said_twice_and_nothing_of_lapses_where_there_was_none()
    {
        Assert.Equal(["running"], Ids(Holding()));
        Assert.Equal(["not-begun"], Ids(BrokenUp()));
        Assert.Equal(["lapse", "kept"], Ids(Holding().Wrote(29)));

        static IEnumerable<string> Ids(JourneyStory told) => Kindness(told).Select(line => line.Id);
    }

    [Fact]
    public void What_was_kept_is_said_after_today()
    {
        var kindness = Kindness(Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }));

        Assert.Equal(["running", "again", "kept"], kindness.Select(line => line.Id));
        Assert.Equal("10 days in no contact.", kindness[0].Text);
        Assert.Equal("29 days kept in all, the longest run 19 days.", kindness[2].Text);
    }

    [Theory]
    [InlineData(new[] { 5, 10, 20 }, LapseTrend.Growing)]
    [InlineData(new[] { 5, 15, 20 }, LapseTrend.Shrinking)]
    [InlineData(new[] { 5, 10, 16 }, LapseTrend.Steady)]
    [InlineData(new[] { 5, 10 }, null)]
    public void The_time_between_lapses_grows_or_shrinks(int[] days, LapseTrend? trend)
    {
        var told = days.Aggregate(
            Holding(),
            (so, day) => so.Wrote(day).Then(new NoContactStarted { At = March(day).AddHours(1) }));

        Assert.Equal(trend, told.Streak.LapseTrend);
        // While the last one is recent; then it is history.
        var thatDay = told.At(March(days[^1]).AddHours(2));
        Assert.Equal(
            trend is not null,
            Kindness(thatDay).Any(line => line.Id.StartsWith("lapses-", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<Sentence> Kindness(JourneyStory told) =>
        told.Engine.Progress(told.Build(), told.Now).Kindness;
}
