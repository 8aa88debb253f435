using NoContact.Benchmarks.Chart;
using NoContact.Benchmarks.Days;
using NoContact.Benchmarks.Histories;
using NoContact.Benchmarks.Json;
using NoContact.Benchmarks.Rules;

namespace NoContact.Benchmarks.Goals;

/// <summary>What is to be reached: a ratio of two things timed in one run.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Against">What it is held against.</param>
/// <param name="Over">The benchmarks above the line, as <c>Class.Method</c>, with the parameter after a colon.</param>
/// <param name="Under">The benchmarks below it.</param>
/// <param name="AtLeast">The ratio to reach; null where it is a limit.</param>
/// <param name="AtMost">The ratio not to pass; null where it is one to reach.</param>
/// <param name="Bytes">The bytes that may be allocated by ours; null where it is not asked.</param>
internal sealed record Goal(
    string Work,
    string Against,
    string[] Over,
    string[] Under,
    double? AtLeast,
    double? AtMost,
    (string Of, long Most)? Bytes = null)
{
    public static IReadOnlyList<Goal> All { get; } =
    [
        new(
            "transition, once asked",
            "one Stateless reused",
            [Of<TransitionBenchmark>("Reused")],
            [Of<TransitionBenchmark>("Kept")],
            200,
            null,
            (Of<TransitionBenchmark>("Kept"), 0)),
        new(
            "transition, the first ask of a cell",
            "one fire of a reused Stateless",
            [Of<FirstAskBenchmark>("FirstAsk")],
            [Of<FirstAskBenchmark>("Reused")],
            null,
            3),
        new(
            "evaluation to the verdict and a bit a rule",
            "RulesEngine",
            [Of<RuleBenchmark>("RulesEngine")],
            [Of<RuleBenchmark>("Bits")],
            80,
            null,
            (Of<RuleBenchmark>("Bits"), 0)),
        new(
            "evaluation explained, with texts",
            "RulesEngine's results, without",
            [Of<RuleBenchmark>("RulesEngine")],
            [Of<RuleBenchmark>("Explained")],
            30,
            null),
        new(
            "evaluation explained, with texts",
            "rule objects with LINQ",
            [Of<RuleBenchmark>("Linq")],
            [Of<RuleBenchmark>("Explained")],
            3,
            null),
        new(
            "`WhatIf`, the whole",
            "one evaluation and one append",
            [Of<JourneyBenchmark>("WhatIf:1000")],
            [Of<JourneyBenchmark>("Evaluate:1000"), Of<JourneyBenchmark>("Append:1000")],
            null,
            5),
        new(
            "days of 10,000 contacts",
            "the zone converted for each",
            [Of<DayBenchmark>("Converted")],
            [Of<DayBenchmark>("Kept")],
            20,
            null),
        new(
            "the same by NodaTime's rules",
            "the zone converted for each",
            [Of<DayBenchmark>("Converted")],
            [Of<DayBenchmark>("KeptByTzdb")],
            20,
            null),
        new(
            "append in order, on 99,000 facts",
            "on 10 facts",
            [Of<JourneyBenchmark>("Append:99000")],
            [Of<JourneyBenchmark>("Append:10")],
            null,
            2),
        new(
            "a late fact among 100,000, all folded again",
            "reading the same facts from JSON",
            [Of<BackdateBenchmark>("Backdate")],
            [Of<BackdateBenchmark>("ReadJson")],
            null,
            0.1),
        new(
            "guidance to JSON",
            "a flat object, generated code",
            [Of<GuidanceJsonBenchmark>("Answer")],
            [Of<GuidanceJsonBenchmark>("Flat")],
            null,
            1.5,
            (Of<GuidanceJsonBenchmark>("Answer"), 128)),
        new(
            "cases answered a second, one core",
            "reading the same lines alone",
            [Of<CaseLinesBenchmark>("Read")],
            [Of<CaseLinesBenchmark>("Answered")],
            0.5,
            null),
    ];

    private static string Of<T>(string method) => $"{typeof(T).Name}.{method}";
}
