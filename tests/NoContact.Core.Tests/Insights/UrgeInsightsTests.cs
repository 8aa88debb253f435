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
    public void An_urge_is_counted_by_the_clocks_of_where_it_was_felt()
    {
        var moved = Five.Then(new ZoneChanged { At = At("2026-03-29T22:00:00Z"), Zone = "Pacific/Auckland" });

        Assert.Equal(Of(Five).ByHour!.Value, Of(moved).ByHour!.Value);
        Assert.Equal(Of(Five).ByWeekday!.Value, Of(moved).ByWeekday!.Value);
    }

    [Fact]
    public void A_gap_is_counted_by_the_clocks_of_one_place()
    {
        var moved = Five.Then(
            Urge("2026-03-29T23:30:00Z", 3), // In London the 30th, in Honolulu the 29th.
            new ZoneChanged { At = At("2026-03-30T12:00:00Z"), Zone = "Pacific/Honolulu" });
        var later = At("2026-05-01T08:00:00Z"); // Still the 30th of April there.

        Assert.Equal(32, Engine.Progress(moved.Build(), later).Insights.LongestGapDays!.Value);
    }

    [Fact]
    public void The_hours_before_a_day_starts_are_of_the_weekday_before()
    {
        var engine = Engine.WithPolicy(Engine.Policy with { DayStartsAt = new(8, 0) });
        var journey = (Five with { Engine = engine }).Build();

        Assert.Equal([1, 2, 1, 0, 0, 0, 1], engine.Progress(journey, Now).Insights.ByWeekday!.Value);
    }

    [Fact]
    public void Of_several_that_are_equal_none_is_the_most()
    {
        // Each at an hour and on a weekday of its own.
        var told = Holding().Then(Enumerable.Range(3, 5).Select(day =>
            Urge($"2026-03-0{day}T{10 + day}:00:00Z", 5, day % 2 == 0 ? Motive.Hope : Motive.Loneliness)));
        var two = told.Then(Urge("2026-03-10T14:10:00Z", 5, Motive.Hope));

        Assert.Null(Of(told).RiskiestHour);
        Assert.Null(Of(told).RiskiestWeekday);
        Assert.Equal(14, Of(two).RiskiestHour!.Value);
        Assert.Equal([new(Motive.Hope, 3), new(Motive.Loneliness, 3)], Of(two).ByMotive!.Value);
        Assert.DoesNotContain(FindingsOf(two), finding => finding.Id == "motive");
        Assert.Contains(FindingsOf(told), finding => finding.Id == "motive");
    }

    [Fact]
    public void A_weekday_that_hardly_has_more_than_the_others_is_not_the_hardest()
    {
        // Two on each day of the week, and three on one.
        var told = Holding().Then(Enumerable.Range(3, 14).Select(day => Urge($"2026-03-{day:00}T12:00:00Z", 5)));

        Assert.Null(Of(told.Then(Urge("2026-03-17T12:00:00Z", 5))).RiskiestWeekday);
        Assert.Equal(
            DayOfWeek.Tuesday,
            Of(
                told.Then(
                    Urge("2026-03-17T12:00:00Z", 5), Urge("2026-03-24T12:00:00Z", 5))
            ).RiskiestWeekday!.Value);
    }

    [Fact]
    public void Each_says_how_many_urges_it_rests_on()
    {
        var insights = Of(Five);

        Assert.Equal(
            [5, 5, 5, 5, 5],
            new[]
            {
                insights.ByHour!.RestsOn,
                insights.ByWeekday!.RestsOn,
                insights.ByMotive!.RestsOn,
                insights.Held!.RestsOn,
                insights.LongestGapDays!.RestsOn,
            });
        Assert.Contains("(from 5 urges)", FindingsOf(Five)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_urge_was_held_where_no_contact_that_counts_came_before_the_next()
    {
        Assert.Equal(1, Of(Five).Held!.Value); // Passed was never tapped after two of them.
        Assert.Equal(0.8, HeldAfter(Contact(Purpose.Personal)));
        Assert.Equal(1, HeldAfter(Contact(Purpose.Personal) with { Accidental = true }));
        Assert.Equal(0.8, HeldAfter(Contact(Purpose.Practical)));
        Assert.Equal(1, HeldAfter(new Tie { At = March(2), Kind = TieKind.Children }, Contact(Purpose.Practical)));
        Assert.Equal(0.8, HeldAfter(Contact(Purpose.Personal), Passed("2026-03-29T22:00:00Z", null)));
    }

    [Fact]
    public void How_long_it_is_quiet_since_the_last_urge_counts_too()
    {
        Assert.Equal(14, Of(Five).LongestGapDays!.Value);
        var later = Now.AddDays(65);
        Assert.Equal(66, Engine.Progress(Five.Build(), later).Insights.LongestGapDays!.Value);
    }

    [Fact]
    public void Strength_is_that_of_the_latest_ten_beside_those_before()
    {
        var told = Holding().Then(Enumerable.Range(3, 14).Select(day =>
            Urge($"2026-03-{day:00}T12:00:00Z", day < 8 ? 8 : 4)));
        var fifteen = told.Then(Urge("2026-03-17T12:00:00Z", 4));

        Assert.Null(Of(told).Intensity);
        Assert.Equal((8.0, 4.0), (Of(fifteen).Intensity!.Value.Before, Of(fifteen).Intensity!.Value.Lately));
        Assert.Equal(15, Of(fifteen).Intensity!.RestsOn);
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
                ?? (object?)insights.Held
                ?? insights.Intensity
                ?? (object?)insights.LongestGapDays
                ?? insights.Helped);
        Assert.Empty(FindingsOf(four));
    }

    [Fact]
    public void That_no_urge_was_held_is_not_held_up_to_anybody()
    {
        var told = Holding().Then(Enumerable.Range(3, 5).SelectMany(day => new Fact[]
        {
            Urge($"2026-03-0{day}T20:00:00Z", 5),
            Contact(Purpose.Personal) with { At = At($"2026-03-0{day}T21:00:00Z") },
        }));

        Assert.Equal(0, Of(told).Held!.Value);
        Assert.DoesNotContain(FindingsOf(told), finding => finding.Id == "held");
    }

    [Fact]
    public void What_helped_needs_as_many_answers_and_one_is_best_only_where_it_is_ahead()
    {
        Assert.Null(Of(Five).Helped);
        var told = Five.Then(
            Enumerable.Range(11, 3).Select(day => new UrgePassed { At = March(day), Helped = "tell-someone" }));
        Assert.Equal([new("tell-someone", 3), new("distraction", 2)], Of(told).Helped!.Value);
        Assert.Contains(FindingsOf(told), finding => finding.Id == "helped");
        var equal = told.Then(new UrgePassed { At = March(15), Helped = "distraction" });
        Assert.DoesNotContain(FindingsOf(equal), finding => finding.Id == "helped");
    }

    private static ContactMade Contact(Purpose purpose) => new()
    {
        At = At("2026-03-29T21:40:00Z"),
        Channel = Channel.Text,
        Purpose = purpose,
    };

    private static double HeldAfter(params Fact[] facts) => Of(Five.Then(facts)).Held!.Value;

    private static IReadOnlyList<Guidance.Sentence> FindingsOf(JourneyStory told) =>
        Engine.Progress(told.Build(), Now).Findings;

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
