using NoContact.Chart;
using NoContact.Rules;
using static NoContact.Chart.BreakupState;
using static NoContact.Chart.BreakupTrigger;
using static NoContact.Chart.ChartGuards;

namespace NoContact.Promises.Exhaustive;

/// <summary>
/// docs/design.md section 4 written down a second time, against every state, trigger and set of guards: 600
/// cells.
/// </summary>
public class ChartPromises
{
    private static readonly BreakupState[] NoContact = [Holding, Tempted, HeardFromEx, MakingAmends];

    // from, on, to, when, unless; an inner state's own rows before the superstate's.
    private static readonly (
        BreakupState[] From,
        BreakupTrigger On,
        BreakupState To,
        ChartGuards When,
        ChartGuards Unless
    )[] Table =
    [
        ([NotStarted, Reconciled],                         BreakUp,           BrokenUp,      None,            None),
        ([BrokenUp, ContactBroken, InContact, MovedOn],    BeginNoContact,    Holding,       None,            None),
        ([Holding],                                        FeelUrge,          Tempted,       None,            None),
        ([Tempted],                                        UrgePasses,        Holding,       None,            None),
        ([HeardFromEx],                                    LeaveUnanswered,   Holding,       None,            None),
        ([HeardFromEx],                                    AnswerPractically, Holding,       None,            None),
        ([MakingAmends],                                   DropAmends,        Holding,       None,            None),
        ([BrokenUp, ContactBroken, MovedOn], Talk, InContact, None, ContactBarred),
        ([BrokenUp, ContactBroken, InContact, MovedOn],    Reconcile,         Reconciled,    None,            None),
        ([BrokenUp, ContactBroken, InContact, MovedOn],    MoveOn,            MovedOn,       None,            None),
        (NoContact,                                        ReachOut,          ContactBroken, None,            None),
        (NoContact,                                        HearFromEx,        HeardFromEx,   None,            None),
        (NoContact, Talk, InContact, None, ContactBarred),
        (NoContact,                                        Talk,              ContactBroken, ContactBarred,   None),
        (NoContact,                                        PlanAmends,        MakingAmends,  AmendsPermitted, None),
        (NoContact,                                        DeliverAmends,     Holding,       AmendsPermitted, None),
        (NoContact,                                        Reconcile,         Reconciled,    None,            None),
        (NoContact,                                        MoveOn,            MovedOn,       None,            None),
    ];

    [Fact]
    public void Every_cell_of_the_chart_is_what_the_design_says()
    {
        var kept = new StatelessBreakupStateMachine();
        var wrong = Cells().SelectMany(cell =>
        {
            var design = Design(cell.State, cell.Trigger, cell.Conditions);
            var asked = new[] { new StatelessBreakupStateMachine(), kept, kept }.Select(machine =>
                machine.Fire(cell.State, cell.Trigger, cell.Conditions));
            return asked
                .Where(answer => answer != design)
                .Select(answer => $"{cell} is {answer}, by the design {design}");
        });

        Findings.None(wrong);
        Assert.Equal(600, Cells().Count());
    }

    [Fact]
    public void Only_the_states_of_the_superstate_are_no_contact() =>
        Assert.Equal(NoContact, Enum.GetValues<BreakupState>().Where(BreakupChart.IsNoContact));

    private static IEnumerable<(BreakupState State, BreakupTrigger Trigger, ChartGuards Conditions)> Cells() =>
        from state in Enum.GetValues<BreakupState>()
        from trigger in Enum.GetValues<BreakupTrigger>()
        from guards in new[] { None, AmendsPermitted, ContactBarred, AmendsPermitted | ContactBarred }
        select (state, trigger, guards);

    // No row, or its condition unmet: intentions and BreakUp are refused, every other trigger leaves the state as it
    // is.
    private static Transition Design(BreakupState state, BreakupTrigger trigger, ChartGuards guards)
    {
        var rows = Table.Where(row => row.On == trigger && row.From.Contains(state)).ToList();
        foreach (var row in rows)
            if (guards.HasFlag(row.When) && (guards & row.Unless) == None) return new(row.To, false, None);

        if (trigger is not (BreakUp or BeginNoContact or PlanAmends or DropAmends or MoveOn))
            return new(state, false, None);
        return new(
            state,
            true,
            rows.Aggregate(None, (unmet, row) => unmet | (row.When & ~guards) | (row.Unless & guards)));
    }
}
