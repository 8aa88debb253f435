using BenchmarkDotNet.Attributes;
using NoContact.Chart;
using NoContact.Rules;

namespace NoContact.Benchmarks.Chart;

/// <summary>
/// Every cell of the chart asked for the first time, against as many fires of one warm Stateless that move.
/// </summary>
[InvocationCount(16), WarmupCount(15), IterationCount(20)]
public class FirstAskBenchmark
{
    private const int Machines = 16;
    private const int States = 10;
    private const int Triggers = 15;
    private const int Conditions = 4;
    private const int Cells = States * Triggers * Conditions;

    private readonly StatelessChart _reused = new();
    private readonly Stack<StatelessBreakupStateMachine> _new = new();

    [IterationSetup]
    public void Forget()
    {
        _new.Clear();
        for (var i = 0; i < Machines; i++) _new.Push(new());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cells)]
    public BreakupState Reused()
    {
        var state = BreakupState.Holding;
        for (var i = 0; i < Cells; i++)
            state = _reused.Fire(
                state,
                state == BreakupState.Holding ? BreakupTrigger.FeelUrge : BreakupTrigger.UrgePasses,
                ChartGuards.None);
        return state;
    }

    [Benchmark(OperationsPerInvoke = Cells)]
    public int FirstAsk()
    {
        var machine = _new.Pop();
        var sum = 0;
        for (var state = 0; state < States; state++)
            for (var trigger = 0; trigger < Triggers; trigger++)
                for (var guards = 0; guards < Conditions; guards++)
                    sum += (int)machine.Fire((BreakupState)state, (BreakupTrigger)trigger, (ChartGuards)guards).Next;
        return sum;
    }
}
