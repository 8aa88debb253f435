using NoContact.Facts;
using NoContact.Effects;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Insights;

public class UrgeInsightsTests
{
    // Five urges in London: the night of 28 to 29 March the clocks go forward.
    private static readonly JourneyStory Five = Holding().Then(
        Urge("2026-03-03T22:10:00Z", 8, Motive.Hope), Passed("2026-03-03T22:40:00Z", "distraction"),
        Urge("2026-03-04T22:50:00Z", 8, Motive.Hope, Motive.Loneliness),
        Urge("2026-03-10T07:00:00Z", 5), Passed("2026-03-10T07:30:00Z", null),
        Urge("2026-03-24T22:00:00Z", 4, Motive.Loneliness), Passed("2026-03-24T23:00:00Z", "distraction"),
        Urge("2026-03-29T21:30:00Z", 2, Motive.Hope));

    [Fact]
    public void Hours_and_weekdays_are_those_of_the_local_clock()
    {
        var insights = Of(Five);

        Assert.Equal(22, insights.RiskiestHour!.Value);
        Assert.Equal((4, 1), (insights.ByHour!.Value[22], insights.ByHour.Value[7])); // 21:30 UTC in summer is 22:30.
        Assert.Equal(DayOfWeek.Tuesday, insights.RiskiestWeekday!.Value);
        Assert.Equal([0, 3, 1, 0, 0, 0, 1], insights.ByWeekday!.Value);
    }

    [Fact]
    public void Strength_is_a_mean_and_of_two_motives_as_frequent_the_first_by_name_leads()
    {
        var insights = Of(Holding().Then(
            Passed("2026-03-02T22:00:00Z", null),
            Urge("2026-03-03T22:10:00Z", 8, Motive.Loneliness),
            Urge("2026-03-04T22:50:00Z", 4, Motive.Hope),
            Urge("2026-03-10T07:00:00Z", 5, Motive.Hope, Motive.Loneliness),
            Urge("2026-03-24T22:00:00Z", 4),
            Urge("2026-03-29T21:30:00Z", 3)));

        Assert.Equal(0, insights.SharePassed!.Value);
        Assert.Equal((6.0, 4.0), (insights.Intensity!.Value.Before, insights.Intensity.Value.Lately));
        Assert.Equal([new(Motive.Hope, 2), new(Motive.Loneliness, 2)], insights.ByMotive!.Value);
    }

    [Fact]
    public void Each_says_how_many_urges_it_rests_on()
    {
        var insights = Of(Five);

        Assert.Equal(
            [5, 5, 5, 5, 5, 5],
            new[]
            {
                insights.ByHour!.RestsOn,
                insights.ByWeekday!.RestsOn,
                insights.ByMotive!.RestsOn,
                insights.Intensity!.RestsOn,
                insights.SharePassed!.RestsOn,
                insights.LongestGapDays!.RestsOn,
            });
        Assert.Contains(
            "(from 5 urges)",
            Told.Engine.Progress(Five.Build(), Now).Findings[0].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_passed_how_long_it_was_quiet_and_how_strong_it_was()
    {
        var insights = Of(Five);

        Assert.Equal(0.6, insights.SharePassed!.Value);
        Assert.Equal(14, insights.LongestGapDays!.Value);
        Assert.Equal((8.0, 11.0 / 3), (insights.Intensity!.Value.Before, insights.Intensity.Value.Lately));
        Assert.Equal([new(Motive.Hope, 3), new(Motive.Loneliness, 2)], insights.ByMotive!.Value);
    }

    [Fact]
    public void An_urge_that_ended_in_contact_did_not_pass()
    {
        var told = Five.Then(Passed("2026-03-29T22:00:00Z", null));

        Assert.Equal(0.8, Of(told).SharePassed!.Value);
        Assert.Equal(
            0.6,
            Of(
                Five.Then(
                    new ContactMade
                    {
                        At = At("2026-03-29T21:40:00Z"),
                        Channel = Channel.Text,
                        Purpose = Purpose.Personal,
                    },
                    Passed("2026-03-29T22:00:00Z", null))
            ).SharePassed!.Value);
    }

    [Fact]
    public void Below_the_minimum_nothing_is_said()
    {
        var four = Five.Then(new Retracted { At = Now, FactId = Five.Facts.OfType<Urge>().First().Id, Why = "" });
        var insights = Of(four);

        Assert.Equal(4, insights.Urges);
        Assert.Null(
            insights.ByHour
                ?? (object?)insights.ByWeekday
                ?? insights.ByMotive
                ?? (object?)insights.SharePassed
                ?? insights.Intensity
                ?? (object?)insights.LongestGapDays
                ?? insights.Helped);
        Assert.Empty(Told.Engine.Progress(four.Build(), Now).Findings);
    }

    [Fact]
    public void That_no_urge_passed_is_not_held_up_to_anybody()
    {
        var told = Holding().Then(Enumerable.Range(3, 5).Select(day => Urge($"2026-03-0{day}T22:00:00Z", 5)));

        Assert.Equal(0, Of(told).SharePassed!.Value);
        Assert.DoesNotContain(
            Told.Engine.Progress(told.Build(), Now).Findings,
            finding => finding.Id == "share-passed");
    }

    [Fact]
    public void What_helped_needs_as_many_answers()
    {
        Assert.Null(Of(Five).Helped);
        var told = Five.Then(
            Enumerable.Range(11, 3).Select(day => new UrgePassed { At = March(day), Helped = "tell-someone" }));
        Assert.Equal([new("tell-someone", 3), new("distraction", 2)], Of(told).Helped!.Value);
    }

    private static UrgeInsights Of(JourneyStory told) => Told.Engine.Progress(told.Build(), Now).Insights;

    private static Urge Urge(string at, int intensity, params Motive[] motives) =>
        new()
        {
            At = At(at),
            Intensity = intensity,
            Channel = Channel.Text,
            Motives = motives,
        };

    private static UrgePassed Passed(string at, string? helped) => new() { At = At(at), Helped = helped };
}
