using NoContact.Facts;
using NoContact.Journeys;
using Xunit.Abstractions;

namespace NoContact.Promises.Time;

/// <summary>
/// Days and streaks at every clock change there is in any zone from 1970 to 2037, held to the definition.
/// </summary>
[Trait("Speed", "slow")]
public class ClockChangePromises(ITestOutputHelper output)
{
    private static readonly NoContactEngine[] Engines =
        [
            .. Enumerable
                .Range(0, DaysByDefinition.StartsADay)
                .Select(quarter =>
                    Told.Engine.WithPolicy(
                        NoContactPolicy.Default with
                        {
                            DayStartsAt = TimeOnly.MinValue.AddMinutes(15 * quarter),
                        })),
        ];

    private long _changes;
    private long _comparisons;

    [Fact]
    public void A_day_starts_where_the_definition_says_for_every_zone_change_and_quarter_hour_of_start()
    {
        Parallel.ForEach(ClockChange.Zones, zone =>
        {
            Journey[] calendars = [.. Engines.Select(engine => engine.Begin(zone.Id))];
            foreach (var change in ClockChange.Of(zone)) CheckDays(change, calendars);
        });
        output.WriteLine(
            $"{_comparisons:N0} comparisons at {_changes:N0} clock changes in {ClockChange.Zones.Count} zones");
        Assert.True(_changes > 15_000, $"only {_changes} clock changes were found");
    }

    [Fact]
    public void A_streak_survives_every_clock_change_and_never_falls()
    {
        Parallel.ForEach(ClockChange.Zones, zone =>
        {
            var start = 0;
            foreach (var change in ClockChange.Of(zone))
                CheckStreak(change, start = (start + 7) % DaysByDefinition.StartsADay);
        });
        output.WriteLine(
            $"{_comparisons:N0} streaks at {_changes:N0} clock changes in {ClockChange.Zones.Count} zones");
        Assert.True(_changes > 15_000, $"only {_changes} clock changes were found");
    }

    private void CheckDays(ClockChange change, Journey[] calendars)
    {
        var days = new DaysByDefinition(change.Zone, change.At);
        for (var start = 0; start < calendars.Length; start++)
        {
            var before = int.MinValue;
            for (var i = days.FirstSample; i < days.Instants.Length; i++)
            {
                var day = calendars[start].DateOf(days.Instants[i]).DayNumber;
                if (day != days.DayOf(i, start) || day < before)
                    Assert.Fail(
                        $"{change.Zone.Id} at {days.Instants[i]:O}, days from "
                            + $"{Engines[start].Policy.DayStartsAt}: day {day}, after {before}; by definition "
                            + $"{days.DayOf(i, start)}"
                    );
                before = day;
            }
        }

        Count(calendars.Length * (days.Instants.Length - days.FirstSample));
    }

    private void CheckStreak(ClockChange change, int start)
    {
        var days = new DaysByDefinition(change.Zone, change.At);
        var began = days.Instants[days.LongBefore];
        var journey = Engines[start].Load(
            new()
            {
                Zone = change.Zone.Id,
                Facts =
                [
                    new Breakup
                    {
                        Id = "1",
                        At = began.AddDays(-1),
                        EndedBy = EndedBy.Ex,
                    },
                    new NoContactStarted { Id = "2", At = began },
                ],
            },
            days.Instants[^1]);
        var before = 0;
        for (var i = days.FirstSample; i < days.Instants.Length; i++)
        {
            var streak = Engines[start].Streak(journey, days.Instants[i]);
            var expected = days.DayOf(i, start) - days.DayOf(days.LongBefore, start);
            if (!streak.IsRunning || streak.Days != expected || streak.Days < before || streak.Current!.Start != began)
                Assert.Fail(
                    $"{change.Zone.Id} at {days.Instants[i]:O}, days from {Engines[start].Policy.DayStartsAt}: "
                        + $"{streak.Days} days, after {before}; by definition {expected}"
                );
            before = streak.Days;
        }

        Count(days.Instants.Length - days.FirstSample);
    }

    private void Count(int comparisons)
    {
        Interlocked.Increment(ref _changes);
        Interlocked.Add(ref _comparisons, comparisons);
    }
}
