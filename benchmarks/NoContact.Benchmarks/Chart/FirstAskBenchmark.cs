using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NoContact.Breakups;

namespace NoContact.Benchmarks.Chart;

/// <summary>Every cell of the chart asked for the first time, against one Stateless that is fired through the same cells, warm.</summary>
[SimpleJob(RunStrategy.Throughput, launchCount: 1)]
public class FirstAskBenchmark
{
    private const int States = 10;
    private const int Triggers = 15;
    private const int Conditions = 4;
    private const int Cells = States * Triggers * Conditions;

    private readonly StatelessChart _reused = new();
    private StatelessBreakupStateMachine _new = null!;

    [IterationSetup(Target = nameof(FirstAsk))]
    public void Forget() => _new = new();

    [Benchmark(Baseline = true, OperationsPerInvoke = Cells)]
    public int Reused() => Through((state, trigger, conditions) => _reused.Fire(state, trigger, conditions));

    [Benchmark(OperationsPerInvoke = Cells)]
    public int FirstAsk() => Through((state, trigger, conditions) => _new.Fire(state, trigger, conditions).Next);

    private static int Through(Func<BreakupState, BreakupTrigger, ChartConditions, BreakupState> fire)
    {
        var sum = 0;
        for (var state = 0; state < States; state++)
            for (var trigger = 0; trigger < Triggers; trigger++)
                for (var conditions = 0; conditions < Conditions; conditions++)
                    sum += (int)fire((BreakupState)state, (BreakupTrigger)trigger, (ChartConditions)conditions);
        return sum;
    }
}
