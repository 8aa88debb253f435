using NoContact.Facts;
using NoContact.Effects;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Streaks;

public class KindnessTests
{
    public static TheoryData<string> Stories => FirstLines.Names;

    private static Rows<Func<JourneyStory>, string> FirstLines { get; } = new()
    {
        { "nothing begun", () => BrokenUp(), "not-begun" },
        { "running", () => Holding(), "running" },
        { "a lapse", () => Holding().Wrote(20), "lapse" },
        { "begun again", () => Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }), "again" },
        { "in touch", () => Holding().TheyWrote(20).Wrote(21), "in-touch" },
        { "together", () => Holding().Then(new Reconciled { At = March(20) }), "reconciled" },
        { "moved on", () => Holding().Then(new MovedOn { At = March(20) }), "moved-on" },
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void The_first_line_fits_where_the_person_stands(string story)
    {
        var (told, id) = FirstLines[story];

        Assert.Equal(id, Engine.Progress(told().Build(), Now).Kindness[0].Id);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    public void After_a_lapse_the_first_line_is_never_a_number(string language)
    {
        foreach (
            var told in new[]
            {
                Holding().Wrote(20),
                Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }),
                Holding().Wrote(2),
            })
        {
            var kindness = Engine.InLanguage(language).Progress(told.Build(), Now).Kindness;
            Assert.DoesNotContain(kindness[0].Text, char.IsDigit);
        }
    }

    [Fact]
    public void Nothing_is_said_twice_and_nothing_of_lapses_where_there_was_none()
    {
        Assert.Equal(["running"], Kindness(Holding()));
        Assert.Equal(["not-begun"], Kindness(BrokenUp()));
        Assert.Equal(["lapse", "kept"], Kindness(Holding().Wrote(29)).Where(id => id != "share"));

        static IEnumerable<string> Kindness(JourneyStory told) =>
            Engine.Progress(told.Build(), Now).Kindness.Select(line => line.Id);
    }

    [Fact]
    public void What_was_kept_is_said_after_it()
    {
        var kindness = Engine
            .Progress(Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }).Build(), Now)
            .Kindness;

        Assert.Equal(["again", "running", "kept"], kindness.Select(line => line.Id));
        Assert.Equal(
            ["10 days in no contact.", "29 days kept in all, the longest run 19 days."],
            kindness.Skip(1).Take(2).Select(line => line.Text));
    }

    [Fact]
    public void Days_that_were_not_kept_show_in_the_share()
    {
        var told = Holding()
            .Wrote(5)
            .Then(new NoContactStarted { At = March(6) })
            .TheyWrote(10)
            .Wrote(11)
            .Wrote(20)
            .Then(new NoContactStarted { At = March(21) });

        Assert.Contains(
            "Of the days since you began you kept 69%.",
            Engine.Progress(told.Build(), Now).Kindness.Select(line => line.Text));
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
        Assert.Equal(
            trend is not null,
            Engine
                .Progress(told.Build(), Now)
                .Kindness.Any(line => line.Id.StartsWith("lapses-", StringComparison.Ordinal)));
    }
}
