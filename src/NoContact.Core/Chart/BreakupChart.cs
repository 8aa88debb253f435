using NoContact.Article;
using static NoContact.Chart.BreakupState;
using static NoContact.Chart.BreakupTrigger;
using static NoContact.Chart.ChartGuards;

namespace NoContact.Chart;

/// <summary>
/// The chart, as data. An <see cref="IBreakupStateMachine"/> is configured from these rows and is the one authority on
/// what they mean together; nothing else in the product interprets them.
/// </summary>
public static class BreakupChart
{
    /// <summary>The states inside the superstate <em>no contact</em>. A streak runs while the state is one of them.</summary>
    public static IReadOnlyList<BreakupState> NoContact { get; } = [Holding, Tempted, HeardFromEx, MakingAmends];

    /// <summary>Whether a state is inside the superstate <em>no contact</em>.</summary>
    public static bool IsNoContact(BreakupState state) => state is Holding or Tempted or HeardFromEx or MakingAmends;

    /// <summary>What a person intends rather than reports. The chart may refuse these.</summary>
    public static IReadOnlyList<BreakupTrigger> Refusable { get; } = [BeginNoContact, PlanAmends, DropAmends, MoveOn];

    // A table reads better with words in its empty cells.
    private const ChartGuards Always = ChartGuards.None;
    private const ChartGuards Never = ChartGuards.None;

    private static readonly BreakupState[] AfterTheBreakup = [.. NoContact, BrokenUp, ContactBroken, InContact, MovedOn];

    /// <summary>Every row. Of two that fit, a state's own row goes before the superstate's.</summary>
    public static IReadOnlyList<ChartRow> Rows { get; } =
    [
        //  from                                              on                 to             when             unless         because
        new([NotStarted],                                     BreakUp,           BrokenUp,      Always,          Never,         Source.Article(4)),
        new([Reconciled],                                     BreakUp,           BrokenUp,      Always,          Never,         Source.Article(4)),
        new([BrokenUp, ContactBroken, InContact, MovedOn],    BeginNoContact,    Holding,       Always,          Never,         Source.Article(6)),
        new([Holding],                                        FeelUrge,          Tempted,       Always,          Never,         Source.Article(8)),
        new([Tempted],                                        UrgePasses,        Holding,       Always,          Never,         Source.Article(8)),
        new(NoContact,                                        ReachOut,          ContactBroken, Always,          Never,         Source.Article(20)),
        new(NoContact,                                        HearFromEx,        HeardFromEx,   Always,          Never,         Source.Inference(45)),
        new([HeardFromEx],                                    LeaveUnanswered,   Holding,       Always,          Never,         Source.Inference(45)),
        new([HeardFromEx],                                    AnswerPractically, Holding,       Always,          Never,         Source.Safety("practical-ties")),
        new([.. NoContact, BrokenUp, ContactBroken, MovedOn], Talk,              InContact,     Always,          ContactBarred, Source.Inference(45, 46)),
        new(NoContact,                                        Talk,              ContactBroken, ContactBarred,   Never,         Source.Safety("bars-hold")),
        new(NoContact,                                        PlanAmends,        MakingAmends,  AmendsPermitted, Never,         Source.Article(29)),
        new([MakingAmends],                                   DropAmends,        Holding,       Always,          Never,         Source.Article(29)),
        new(NoContact,                                        DeliverAmends,     Holding,       AmendsPermitted, Never,         Source.Article(29)),
        new(AfterTheBreakup,                                  Reconcile,         Reconciled,    Always,          Never,         Source.Article(35)),
        new(AfterTheBreakup,                                  MoveOn,            MovedOn,       Always,          Never,         Source.Article(62)),
    ];
}
