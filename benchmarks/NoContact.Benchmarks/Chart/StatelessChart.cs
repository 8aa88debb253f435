using NoContact.Chart;
using Stateless;

namespace NoContact.Benchmarks.Chart;

/// <summary>The whole chart as one would configure it in Stateless, with the state kept outside.</summary>
internal sealed class StatelessChart
{
    private readonly StateMachine<BreakupState, BreakupTrigger> _machine;
    private BreakupState _state;
    private ChartGuards _guards;

    public StatelessChart()
    {
        _machine = new(() => _state, state => _state = state, FiringMode.Immediate);
        foreach (var row in BreakupChart.Rows)
            foreach (var from in row.From)
                Configure(_machine.Configure(from), row);
        _machine.OnUnhandledTrigger((_, _) => { });
    }

    public BreakupState Fire(BreakupState state, BreakupTrigger trigger, ChartGuards guards)
    {
        _state = state;
        _guards = guards;
        _machine.Fire(trigger);
        return _state;
    }

    private void Configure(StateMachine<BreakupState, BreakupTrigger>.StateConfiguration from, ChartRow row)
    {
        var guarded = row.When != ChartGuards.None || row.Unless != ChartGuards.None;
        bool Guard() => (_guards & row.When) == row.When && (_guards & row.Unless) == 0;
        if (from.State == row.To && guarded) from.PermitReentryIf(row.On, Guard);
        else if (from.State == row.To) from.PermitReentry(row.On);
        else if (guarded) from.PermitIf(row.On, row.To, Guard);
        else from.Permit(row.On, row.To);
    }
}
