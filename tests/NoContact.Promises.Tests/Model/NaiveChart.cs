using NoContact.Chart;
using NoContact.Streaks;
using static NoContact.Chart.BreakupState;
using static NoContact.Chart.BreakupTrigger;

namespace NoContact.Promises.Model;

/// <summary>The chart of docs/design.md section 4, row by row.</summary>
internal static class NaiveChart
{
    public static bool HoldsNoContact(BreakupState state) => state is Holding or Tempted or HeardFromEx or MakingAmends;

    /// <summary>The next state; null is a refusal.</summary>
    public static BreakupState? Next(
        BreakupState state,
        BreakupTrigger trigger,
        bool amendsPermitted,
        bool contactBarred) =>
        (trigger, state) switch
    {
        (BreakUp, NotStarted or Reconciled) => BrokenUp,
        (BeginNoContact, BrokenUp or ContactBroken or InContact or MovedOn) => Holding,
        (FeelUrge, Holding) => Tempted,
        (UrgePasses, Tempted) => Holding,
        (ReachOut, _) when HoldsNoContact(state) => ContactBroken,
        (HearFromEx, _) when HoldsNoContact(state) => HeardFromEx,
        (LeaveUnanswered or AnswerPractically, HeardFromEx) => Holding,
        (Talk, _) when HoldsNoContact(state) => contactBarred ? ContactBroken : InContact,
        (Talk, BrokenUp or ContactBroken or MovedOn) when !contactBarred => InContact,
        (PlanAmends, _) when HoldsNoContact(state) && amendsPermitted => MakingAmends,
        (DropAmends, MakingAmends) => Holding,
        (DeliverAmends, _) when HoldsNoContact(state) && amendsPermitted => Holding,
        (Reconcile, not (NotStarted or Reconciled)) => Reconciled,
        (MoveOn, not (NotStarted or Reconciled)) => MovedOn,
        (BreakUp or BeginNoContact or PlanAmends or DropAmends or MoveOn, _) => null,
        _ => state,
    };

    public static StreakEnd ReasonOf(BreakupState endedIn) => endedIn switch
    {
        ContactBroken => StreakEnd.Lapse,
        InContact => StreakEnd.Talked,
        Reconciled => StreakEnd.Reconciled,
        MovedOn => StreakEnd.MovedOn,
        _ => throw new ArgumentOutOfRangeException(nameof(endedIn)),
    };
}
