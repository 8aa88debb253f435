using BenchmarkDotNet.Attributes;
using NoContact.Guidance;
using NoContact.Json;
using NoContact.Promises.Exhaustive;
using NoContact.Rules;
using NoContact.Verdicts;
using RulesEngine.Models;

namespace NoContact.Benchmarks.Rules;

/// <summary>
/// One urge weighed, from the situation on: the verdict and which rules held; and the same explained in words.
/// </summary>
[MemoryDiagnoser]
public class RuleBenchmark
{
    private readonly RulesEngineRules _rulesEngine = new();
    private readonly LinqRules _linq = new();
    private readonly Asked _asked = new();
    private readonly NoContactPolicy _policy = NoContactPolicy.Default;

    [GlobalSetup]
    public void SetUp()
    {
        // Situations of every kind, not only the one that is timed.
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++) Check(Situations.Of(random));
        Check(_asked.Situation);
    }

    [Benchmark(Baseline = true)]
    public List<RuleResultTree> RulesEngine() => _rulesEngine.Results(_asked.Situation);

    /// <summary>The verdict and a bit for each rule, in a value.</summary>
    [Benchmark]
    public bool Bits()
    {
        var weighing = Rulebook.Article.Weigh(_asked.Situation, _policy);
        return weighing.Held(0) && weighing.Verdict == Verdict.HoldNoContact;
    }

    /// <summary>Verdict alone, by hand: no rule can be named afterwards.</summary>
    [Benchmark]
    public Verdict Switch() => SecondReading.Of(_asked.Situation);

    [Benchmark]
    public int Linq()
    {
        var explained = _linq.Explain(_asked.Situation);
        return (int)explained.Verdict
            + LengthOf(explained.Reasons)
            + explained.Trace.Count(entry => entry.Held.Count > 0);
    }

    /// <summary>
    /// The verdict, every reason with its text and sources, and of every rule whether it held and decides.
    /// </summary>
    [Benchmark]
    public int Explained()
    {
        var evaluation = Rulebook.Article.Evaluate(_asked.Situation, NoContactPolicy.Default);
        return (int)evaluation.Verdict + LengthOf(_asked.Advisor.Reasons(evaluation)) + HeldIn(evaluation.Trace);
    }

    private static int LengthOf(IReadOnlyList<SpokenReason> reasons)
    {
        var length = 0;
        for (var i = 0; i < reasons.Count; i++) length += reasons[i].Text.Length;
        return length;
    }

    private static int HeldIn(RuleTrace trace)
    {
        var held = 0;
        for (var i = 0; i < trace.Count; i++) held += trace[i].Held ? 1 : 0;
        return held;
    }

    private void Check(in Situation situation)
    {
        var evaluation = Rulebook.Article.Evaluate(situation, NoContactPolicy.Default);
        var linq = _linq.Explain(situation);
        Same.Answer(evaluation.Verdict, _rulesEngine.Verdict(situation), "RulesEngine");
        Same.Answer(evaluation.Verdict, SecondReading.Of(situation), "the switch");
        Same.Answer(evaluation.Verdict, linq.Verdict, "LINQ");
        if (evaluation.Verdict == Verdict.GetSupportNow) return; // There we say less, on purpose.
        Same.Answer(
            string.Join(' ', evaluation.Reasons.Select(reason => reason.RuleId)),
            string.Join(' ', linq.Reasons.Select(reason => reason.RuleId)),
            "LINQ's reasons");
        Same.Answer(
            evaluation.Trace.Count(entry => entry.Held),
            linq.Trace.Count(entry => entry.Held.Count > 0),
            "LINQ's trace");
    }
}
