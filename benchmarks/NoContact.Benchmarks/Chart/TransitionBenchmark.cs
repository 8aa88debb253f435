using BenchmarkDotNet.Attributes;
using NoContact.Breakups;
using Stateless;

namespace NoContact.Benchmarks.Chart;

/// <summary>One transition: Stateless with the state kept outside, against the answer kept from it.</summary>
[MemoryDiagnoser]
public class TransitionBenchmark
{
    private readonly StatelessBreakupStateMachine _kept = new();
    private readonly StateMachine<BreakupState, BreakupTrigger> _reused;
    private BreakupState _state;

    public TransitionBenchmark()
    {
        _reused = new(() => _state, state => _state = state);
        _reused.Configure(BreakupState.Holding).Permit(BreakupTrigger.FeelUrge, BreakupState.Tempted);
        _reused.Configure(BreakupState.Tempted).Permit(BreakupTrigger.UrgePasses, BreakupState.Holding);
        if (Reused() != Kept()) throw new InvalidOperationException("The two must answer alike.");
    }

    [Benchmark(Baseline = true)]
    public BreakupState Reused()
    {
        _state = BreakupState.Holding;
        _reused.Fire(BreakupTrigger.FeelUrge);
        return _state;
    }

    [Benchmark]
    public BreakupState Kept() => _kept.Fire(BreakupState.Holding, BreakupTrigger.FeelUrge, ChartConditions.None).Next;
}
