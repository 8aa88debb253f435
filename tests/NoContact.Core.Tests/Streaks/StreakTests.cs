using NoContact.Article;
using NoContact.Facts;
using NoContact.Rules;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Streaks;

public class StreakTests
{
    [Fact]
    public void After_a_lapse_days_count_from_the_last_contact_not_from_the_tap_on_the_button()
    {
        var streak = Holding().Wrote(20).Then(new NoContactStarted { At = March(25) }).Streak;

        Assert.Equal((10, 19, 29, 1), (streak.Days, streak.Longest, streak.TotalDaysKept, streak.Lapses));
        Assert.Equal([new PastStreak(new(2026, 3, 1), new(2026, 3, 20), 19, StreakEnd.Lapse)], streak.Past);
    }

    [Fact]
    public void Sanctioned_amends_and_practical_messages_do_not_move_the_start()
    {
        var streak = Holding()
            .MistreatedBefore()
            .TiedFromTheStart()
            .Wrote(20)
            .Wrote(22, Purpose.Amends)
            .Wrote(23, Purpose.Practical)
            .Then(new NoContactStarted { At = March(25) })
            .Streak;

        Assert.Equal(10, streak.Days);
    }

    private static readonly Dictionary<StreakEnd, JourneyStory> Ends = new()
    {
        [StreakEnd.Lapse] = Holding().Wrote(20),
        [StreakEnd.Talked] = Holding().TheyWrote(19).Wrote(20),
        [StreakEnd.Reconciled] = Holding().Then(new Reconciled { At = March(20) }),
        [StreakEnd.MovedOn] = Holding().Then(new MovedOn { At = March(20) }),
    };

    public static TheoryData<StreakEnd> Reasons => [.. Enum.GetValues<StreakEnd>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_streak_ends_with_its_reason_and_nothing_of_it_is_lost(StreakEnd reason)
    {
        var streak = Ends[reason].Streak;

        Assert.False(streak.IsRunning);
        Assert.Equal((0, 19, 19), (streak.Days, streak.Longest, streak.TotalDaysKept));
        Assert.Equal(reason, streak.Past.Single().Reason);
        Assert.Equal(reason == StreakEnd.Lapse ? 1 : 0, streak.Lapses);
    }

    [Fact]
    public void Milestones_are_reached_once_and_stay_reached()
    {
        var streak = Holding().Wrote(20).Then(new NoContactStarted { At = March(20) }).Streak;

        Assert.Equal(["day-1", "day-3", "day-7", "day-14"], streak.Milestones.Select(milestone => milestone.Id));
        Assert.Equal("day-21", streak.NextMilestone?.Id);
    }

    [Fact]
    public void The_days_between_lapses_and_the_share_kept_are_told()
    {
        var streak = Holding()
            .Wrote(5)
            .Then(new NoContactStarted { At = March(6) })
            .Wrote(15)
            .Then(new NoContactStarted { At = March(16) })
            .Wrote(29)
            .Streak;

        Assert.Equal([10, 14], streak.DaysBetweenLapses);
        Assert.Equal(28 / 29.0, streak.ShareKept!.Value, 6);
    }

    [Fact]
    public void A_lapse_dents_the_strength_and_does_not_reset_it()
    {
        var kept = Holding().Streak.Strength;
        var lapsed = Holding().Wrote(30).Streak.Strength;
        var resumed = Holding().Wrote(20).Then(new NoContactStarted { At = March(20) }).Streak.Strength;

        Assert.InRange(kept, 0.78, 0.80);
        Assert.InRange(lapsed, 0.70, kept);
        Assert.InRange(resumed, 0.70, kept - 0.01);
        Assert.Equal(0, Nothing.Streak.Strength);
    }

    [Fact]
    public void The_days_are_those_of_the_zone_the_person_lives_in_now()
    {
        // 22:00 in London is already the next day in Auckland, for the start and for today alike.
        Assert.Equal(29, Holding().Then(new ZoneChanged { At = March(20), Zone = "Pacific/Auckland" }).Streak.Days);
        Assert.Equal(
            "Pacific/Auckland",
            Holding().Then(new ZoneChanged { At = March(20), Zone = "Pacific/Auckland" }).Build().Zone);
    }

    [Fact]
    public void Elapsed_time_stands_beside_the_days() =>
        Assert.Equal(Now - At("2026-03-01T22:00:00Z"), Holding().Streak.Current!.Elapsed);

    [Fact]
    public void On_the_day_of_a_milestone_the_next_one_is_the_one_after()
    {
        var streak = Nothing
            .Then(
                new Breakup { At = Now.AddDays(-8), EndedBy = EndedBy.Ex },
                new NoContactStarted { At = Now.AddDays(-7) })
            .Streak;

        Assert.Equal((7, 7, 14), (streak.Days, streak.Milestones[^1].Days, streak.NextMilestone!.Value.Days));
    }

    [Fact]
    public void Practice_fades_while_nothing_is_kept()
    {
        var told = Holding().Wrote(20);

        Assert.True(Engine.Streak(told.Build(), Now.AddDays(5)).Strength < Engine.Streak(told.Build(), Now).Strength);
    }

    [Fact]
    public void A_start_told_by_a_fast_clock_has_no_time_behind_it_yet()
    {
        var current = BrokenUp().Then(new NoContactStarted { At = Now.AddSeconds(30) }).Streak.Current!;

        Assert.Equal((0, TimeSpan.Zero), (current.Days, current.Elapsed));
    }

    [Fact]
    public void The_day_of_a_lapse_is_not_practised_and_the_day_of_an_agreed_talk_is()
    {
        var lapse = Holding().Wrote(20).Then(new NoContactStarted { At = March(20).AddHours(1) });
        var talk = Holding().TheyWrote(20).Wrote(20).Then(new NoContactStarted { At = March(20).AddHours(1) });

        Assert.Equal(lapse.Streak.Days, talk.Streak.Days);
        Assert.True(lapse.Streak.Strength < talk.Streak.Strength);
    }

    [Fact]
    public void The_last_time_between_lapses_is_held_against_the_average_of_those_before()
    {
        JourneyStory Again(JourneyStory told, int day) =>
            told.Wrote(day).Then(new NoContactStarted { At = March(day).AddHours(1) });

        // 2, 10 and then 5 days: fewer than 6 on average, and more than the fewest.
        Assert.Equal(LapseTrend.Steady, Again(Again(Again(Again(Holding(), 3), 5), 15), 20).Streak.LapseTrend);
    }
}
