using BenchmarkDotNet.Attributes;
using NoContact.Chart;
using NoContact.Json;

namespace NoContact.Benchmarks.Chart;

/// <summary>
/// One transition: Stateless configured for each call, and one kept with its state outside; against the answer kept
/// from it.
/// </summary>
[MemoryDiagnoser]
public class TransitionBenchmark
{
    private readonly StatelessChart _reused = new();
    private readonly StatelessBreakupStateMachine _kept = new();
    private BreakupState _state = BreakupState.Holding;
    private BreakupTrigger _trigger = BreakupTrigger.FeelUrge;

    [GlobalSetup]
    public void SetUp()
    {
        foreach (var state in Enum.GetValues<BreakupState>())
            foreach (var trigger in Enum.GetValues<BreakupTrigger>())
                foreach (
                    var conditions in new[]
                    {
                        ChartGuards.None,
                        ChartGuards.AmendsPermitted,
                        ChartGuards.ContactBarred,
                        ChartGuards.AmendsPermitted | ChartGuards.ContactBarred,
                    })
                    Same.Answer(
                        _kept.Fire(state, trigger, conditions).Next,
                        _reused.Fire(state, trigger, conditions),
                        $"Stateless in {state} on {trigger} under {conditions}");
    }

    [Benchmark(Baseline = true)]
    public BreakupState Reused() => _reused.Fire(_state, _trigger, ChartGuards.None);

    [Benchmark]
    public BreakupState Configured() => new StatelessChart().Fire(_state, _trigger, ChartGuards.None);

    [Benchmark]
    public BreakupState Kept() => _kept.Fire(_state, _trigger, ChartGuards.None).Next;
}
