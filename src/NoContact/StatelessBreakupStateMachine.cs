using NoContact.Chart;
using Stateless;
using Stateless.Graph;
using Transition = NoContact.Chart.Transition;

namespace NoContact;

/// <summary>
/// <see cref="BreakupChart"/> on the Stateless library: the one authority on how its rows and guards work together.
/// </summary>
/// <remarks>
/// Stateless is asked each question once, when it first comes up, and its answer is kept; every later call reads the
/// answer without a lock and without allocating. Safe to share between threads.
/// </remarks>
public sealed class StatelessBreakupStateMachine : IBreakupStateMachine
{
    private const string Superstate = "NoContact";
    private const string Not = "not ";
    private static readonly string[] Names = Enum.GetNames<BreakupState>();
    private static readonly int Triggers = Enum.GetValues<BreakupTrigger>().Length;
    private static readonly int GuardSets = (int)Enum.GetValues<ChartGuards>().Aggregate((a, b) => a | b) + 1;

    private readonly Transition?[] _answers = new Transition?[Names.Length * Triggers * GuardSets];
    private readonly Lock _asking = new();
    private readonly StateMachine<string, BreakupTrigger> _machine;

    // What Stateless reads and writes while it is asked; touched under the lock only.
    private string _state = nameof(BreakupState.NotStarted);
    private ChartGuards _guards;
    private ICollection<string>? _unmetGuards;
    private bool _unhandled;

    /// <summary>A machine configured from <see cref="BreakupChart.Rows"/>.</summary>
    public StatelessBreakupStateMachine()
    {
        _machine = new(() => _state, state => _state = state, FiringMode.Immediate);
        foreach (var state in BreakupChart.NoContact) _machine.Configure(state.ToString()).SubstateOf(Superstate);
        foreach (var row in BreakupChart.Rows) Configure(row);

        // Where no row fits, the trigger is unhandled: an intention is refused, everything else leaves the state as
        // it is.
        _machine.OnUnhandledTrigger((_, _, unmet) =>
        {
            _unhandled = true;
            _unmetGuards = unmet;
        });
    }

    /// <inheritdoc/>
    public Transition Fire(BreakupState state, BreakupTrigger trigger, ChartGuards guards)
    {
        if ((uint)state >= Names.Length)
            throw new ArgumentOutOfRangeException(nameof(state), state, "is no state of the chart");
        if ((uint)trigger >= Triggers)
            throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "is no trigger of the chart");
        if ((uint)guards >= GuardSets)
            throw new ArgumentOutOfRangeException(nameof(guards), guards, "are no guards of the chart");
        var cell = ((((int)state * Triggers) + (int)trigger) * GuardSets) + (int)guards;
        return Volatile.Read(ref _answers[cell]) ?? Ask(cell, state, trigger, guards);
    }

    /// <summary>The chart as a Mermaid state diagram.</summary>
    /// <param name="current">A state to highlight; null highlights none.</param>
    public string ToMermaid(BreakupState? current = null)
    {
        var diagram = Lines(MermaidGraph.Format(_machine.GetInfo(), MermaidGraphDirection.LeftToRight));
        return current is null
            ? diagram
            : $"{diagram}\tclassDef current fill:#ffd866,stroke:#333,color:#000\n\tclass {current} current\n";
    }

    /// <summary>The chart as a Graphviz DOT digraph.</summary>
    /// <param name="current">A state to highlight; null highlights none.</param>
    public string ToDot(BreakupState? current = null)
    {
        var graph = Lines(UmlDotGraph.Format(_machine.GetInfo()));
        return current is null
            ? graph
            : graph.Insert(graph.LastIndexOf('}'), $"\"{current}\" [style=\"filled\", fillcolor=\"#ffd866\"];\n");
    }

    // The same text on every system.
    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private void Configure(ChartRow row)
    {
        var whole = BreakupChart.NoContact.All(row.From.Contains);
        var sources = row
            .From.Where(state => !whole || !BreakupChart.IsNoContact(state))
            .Select(state => state.ToString());
        foreach (var source in whole ? sources.Append(Superstate) : sources)
        {
            var state = _machine.Configure(source);
            if (row.To.ToString() == source) state.PermitReentryIf(row.On, Guards(row));
            else state.PermitIf(row.On, row.To.ToString(), Guards(row));
        }
    }

    private Tuple<Func<bool>, string>[] Guards(ChartRow row)
    {
        var guards = new List<Tuple<Func<bool>, string>>();
        if (row.When != ChartGuards.None)
            guards.Add(new(() => (_guards & row.When) == row.When, row.When.ToString()));
        if (row.Unless != ChartGuards.None) guards.Add(new(() => (_guards & row.Unless) == 0, Not + row.Unless));
        return [.. guards];
    }

    private Transition Ask(int cell, BreakupState state, BreakupTrigger trigger, ChartGuards guards)
    {
        lock (_asking)
        {
            if (_answers[cell] is { } known) return known;
            _state = Names[(int)state];
            _guards = guards;
            _unhandled = false;
            _unmetGuards = null;
            _machine.Fire(trigger);
            var answer = _unhandled ? Stay(state, trigger) : Move();
            Volatile.Write(ref _answers[cell], answer);
            return answer;
        }
    }

    private Transition Move() => new((BreakupState)Array.IndexOf(Names, _state), false, ChartGuards.None);

    private Transition Stay(BreakupState state, BreakupTrigger trigger)
    {
        var isRefused = trigger == BreakupTrigger.BreakUp || BreakupChart.Refusable.Contains(trigger);
        return new(state, isRefused, isRefused ? Unmet(_unmetGuards) : ChartGuards.None);
    }

    // Stateless gives null where a state has no transition for the trigger at all.
    private static ChartGuards Unmet(ICollection<string>? guards) =>
        (guards ?? []).Aggregate(
            ChartGuards.None,
            (unmet, guard) => unmet | Enum.Parse<ChartGuards>(guard.Replace(Not, "", StringComparison.Ordinal)));
}
