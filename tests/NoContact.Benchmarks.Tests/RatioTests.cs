using System.Diagnostics;
using NoContact.Benchmarks.Chart;
using NoContact.Benchmarks.Days;
using NoContact.Benchmarks.Histories;
using NoContact.Benchmarks.Json;
using NoContact.Benchmarks.Rules;
using NoContact.Facts;

namespace NoContact.Benchmarks;

/// <summary>
/// Quick ratios with wide margins: what becomes twice as slow is seen, a busy machine is not. The measured ones are
/// in <c>benchmarks/RESULTS.md</c>.
/// </summary>
[Trait("Speed", "slow")]
public class RatioTests
{
    private const int Rounds = 15;
    private const int Attempts = 20;

    [Fact]
    public void A_transition_once_asked_costs_a_small_part_of_a_fire()
    {
        var chart = new TransitionBenchmark();
        chart.SetUp();
        AtLeast(100, () => chart.Reused(), 2_000, () => chart.Kept(), 200_000);
        Assert.Equal(0, Allocated(() => chart.Kept()));
    }

    [Fact]
    public void An_evaluation_costs_a_small_part_of_a_rules_engines()
    {
        var rules = new RuleBenchmark();
        rules.SetUp();
        AtLeast(60, () => rules.RulesEngine(), 200, () => rules.Bits(), 20_000);
        AtLeast(10, () => rules.RulesEngine(), 200, () => rules.Explained(), 2_000);
        AtLeast(3.5, () => rules.Linq(), 500, () => rules.Explained(), 2_000);
        Assert.Equal(0, Allocated(() => rules.Bits()));
    }

    [Fact]
    public void A_day_costs_a_small_part_of_a_conversion()
    {
        var days = new DayBenchmark();
        days.SetUp();
        AtLeast(6, () => days.Converted(), 1, () => days.Kept(), 4);
        AtLeast(6, () => days.Converted(), 1, () => days.KeptByTzdb(), 4);
        Assert.Equal(0, Allocated(() => days.Kept()));
    }

    [Fact]
    public void Imagining_costs_less_than_a_handful_of_evaluations_and_appends()
    {
        var journey = new JourneyBenchmark { Facts = 1_000 };
        journey.SetUp();
        AtLeast(0.2, All, 1, () => journey.WhatIf(), 1);

        void All()
        {
            journey.Evaluate();
            journey.Load();
            journey.Append();
        }
    }

    [Fact]
    public void A_late_fact_costs_less_than_reading_the_journey()
    {
        var journey = new BackdateBenchmark();
        journey.SetUp();
        var (read, late) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 5; i++)
        {
            journey.Load();
            late = Min(late, Time(() => journey.Backdate(), 1));
            read = Min(read, Time(() => journey.ReadJson(), 1));
        }

        Assert.True(late * 2 < read, $"a late fact took {late}, reading {read}");
    }

    [Fact]
    public void Writing_an_answer_costs_about_what_a_flat_object_does()
    {
        var json = new GuidanceJsonBenchmark();
        json.SetUp();
        AtLeast(0.25, () => json.Flat(), 200, () => json.Answer(), 200);

        // With its doubts an answer has one list more; how much of it is on the stack, the code's tier says.
        Assert.InRange(Allocated(() => json.Answer()), 0, 2_500);
    }

    [Fact]
    public void A_case_is_answered_at_a_fair_part_of_the_rate_at_which_it_is_read()
    {
        var lines = new CaseLinesBenchmark();
        lines.SetUp();
        AtLeast(0.1, () => lines.Read(), 20, () => lines.Answered(), 10);
    }

    [Fact]
    public void An_answer_costs_the_same_however_long_the_journey_grew()
    {
        var (few, many) = (new GrownAnswerBenchmark { Facts = 10 }, new GrownAnswerBenchmark { Facts = 10_000 });
        few.SetUp();
        many.SetUp();
        AtLeast(0.6, () => few.Whole(), 200, () => many.Whole(), 200);
        AtLeast(0.6, () => few.Held(), 200, () => many.Held(), 200);
    }

    // The best of several rounds in turns: whatever else the machine does then disturbs both, or neither.
    private static void AtLeast(double least, Action theirs, int theirTimes, Action ours, int ourTimes)
    {
        var ratio = 0.0;
        for (var attempt = 0; attempt < Attempts && ratio < least; attempt++)
        {
            // On a busy machine the compiler's better code comes late; what became slow stays slow.
            if (attempt > 0) Thread.Sleep(250);
            var (their, our) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                their = Min(their, Time(theirs, theirTimes));
                our = Min(our, Time(ours, ourTimes));
            }

            ratio = their / theirTimes / (our / ourTimes);
        }

        Assert.True(ratio >= least, $"The ratio is {ratio:F2}; it was at least {least}.");
    }

    private static TimeSpan Time(Action work, int times)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) work();
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static long Allocated(Action work)
    {
        for (var i = 0; i < 100; i++) work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
    }
}
