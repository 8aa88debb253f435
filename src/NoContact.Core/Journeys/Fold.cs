using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>Turns facts into circumstances, one fact after another. What happened is never refused here.</summary>
internal sealed class Fold(IBreakupStateMachine chart, DayCalendar calendar, int conversationDays)
{
    public Circumstances FoldAll(List<Timeline.Entry> timeline)
    {
        var circumstances = new Circumstances();
        foreach (var (fact, rank) in timeline) Apply(circumstances, fact, rank);
        return circumstances;
    }

    public void Apply(Circumstances standing, Fact fact, int rank)
    {
        standing.LastFoldedAt = fact.At;
        switch (fact)
        {
            case Breakup breakup:
                BreakUp(standing, breakup);
                break;
            case Mistreatment mistreatment:
                standing.SignificantMistreatment |=
                    mistreatment.Kind != MistreatmentKind.Other || mistreatment.Significant;
                standing.AmendsMade |= mistreatment.Apologized;
                break;
            case QuestionAnswered answered:
                Answer(standing, answered.Question, answered.Answer, rank);
                break;
            case Tie { Ended: true } tie:
                standing.Ties = standing.Ties.Remove(tie.Kind);
                break;
            case Tie tie:
                if (!standing.Ties.Contains(tie.Kind)) standing.Ties = standing.Ties.Add(tie.Kind);
                break;
            case Blocked { By: Party.Ex } blocked:
                standing.BlockedByEx = !blocked.Lifted;
                standing.Revisit = standing.Revisit.Remove(StandingBar.BlockedByEx);
                break;
            case Blocked blocked:
                standing.BlockedByMe = !blocked.Lifted;
                break;
            case AgreedToTalk agreed:
                standing.AgreedDays = standing.AgreedDays.Add(agreed.On);
                break;
            case NoContactStarted:
                Fire(standing, BreakupTrigger.BeginNoContact, fact);
                break;
            case Urge urge:
                Fire(standing, BreakupTrigger.FeelUrge, fact);
                standing.OpenUrge = urge;
                break;
            case UrgePassed passed:
                Fire(standing, BreakupTrigger.UrgePasses, fact);
                standing.OpenUrge = null;
                if (passed.Helped is { } step) CountHelp(standing, step);
                break;
            case ContactMade contact:
                if (!contact.Accidental) Contact(standing, contact);
                break;
            case ExResponded responded:
                if (ToneOf(responded.Response) is { } answerTone) Hear(standing, fact, answerTone, rank);
                break;
            case ExReachedOut reachedOut:
                Hear(standing, fact, reachedOut.Tone, rank);
                if (reachedOut.Tone == Tone.Warm) AskAgain(standing);
                break;
            case LeftUnanswered:
                Fire(standing, BreakupTrigger.LeaveUnanswered, fact);
                standing.MessageToAnswer = null;
                break;
            case AmendsPlanned:
                Fire(standing, BreakupTrigger.PlanAmends, fact);
                break;
            case AmendsDropped:
                Fire(standing, BreakupTrigger.DropAmends, fact);
                break;
            case Reconciled:
                Fire(standing, BreakupTrigger.Reconcile, fact);
                standing.OpenUrge = null;
                Settle(standing);
                AskAgain(standing);
                break;
            case MovedOn:
                Fire(standing, BreakupTrigger.MoveOn, fact);
                standing.OpenUrge = null;
                break;
            case PlanMade plan:
                standing.Plans = standing.Plans.Add(plan);
                break;
            case BreakupCorrected or Retracted or TextForgotten: // They work on other facts, before the fold.
            case ZoneChanged: // The zone in force counts for the whole journey.
            case Watched or CardAnswered: // Kept for insight.
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void BreakUp(Circumstances standing, Breakup breakup)
    {
        standing.FirstBreakupAt ??= breakup.At;
        if (!Fire(standing, BreakupTrigger.BreakUp, breakup)) return;
        standing.Breakup = breakup;
        standing.OpenUrge = null;
        Settle(standing);
    }

    private static void CountHelp(Circumstances standing, string step)
    {
        var times = standing.TimesHelped.GetValueOrDefault(step);
        standing.TimesHelped = standing.TimesHelped.SetItem(step, times + 1);
    }

    /// <returns>False where the chart refused it.</returns>
    private bool Fire(Circumstances standing, BreakupTrigger trigger, Fact fact)
    {
        var before = standing.State;
        var transition = chart.Fire(before, trigger, standing.ChartGuards);
        if (transition.Refused)
        {
            standing.NotApplied = standing.NotApplied.Add(new(fact.Id, trigger, before, transition.Unmet));
            return false;
        }

        standing.State = transition.Next;
        var wasHolding = BreakupChart.IsNoContact(before);
        var isHolding = BreakupChart.IsNoContact(transition.Next);
        if (!wasHolding && isHolding) StartStreak(standing, fact.At, before);
        if (wasHolding && !isHolding) EndStreak(standing, fact.At);
        return true;
    }

    // After a lapse or a talk the days count from the last contact, not from the tap on the button.
    private static void StartStreak(Circumstances standing, DateTimeOffset at, BreakupState from)
    {
        var afterContact = from is BreakupState.ContactBroken or BreakupState.InContact;
        standing.StreakStart = afterContact ? standing.LastContactThatCounts ?? at : at;
        standing.FirstStreakStart ??= standing.StreakStart;
    }

    private void EndStreak(Circumstances standing, DateTimeOffset at)
    {
        var start = standing.StreakStart!.Value;
        var days = calendar.DayOf(at) - calendar.DayOf(start);
        standing.Past = standing.Past.Add(new(start, at, standing.State));
        standing.PastDaysKept += days;
        standing.LongestPast = Math.Max(standing.LongestPast, days);
        if (standing.State == BreakupState.ContactBroken) standing.Lapses++;
        standing.StreakStart = null;
    }

    private void Contact(Circumstances standing, ContactMade contact)
    {
        standing.OpenUrge = null;
        if (contact.Purpose == Purpose.Practical && standing.HasTie)
        {
            var answers = standing.MessageToAnswer is { Tone: Tone.Practical };
            Fire(standing, answers ? BreakupTrigger.AnswerPractically : BreakupTrigger.SettlePracticalMatter, contact);
            if (answers) standing.MessageToAnswer = null;
            return;
        }

        var day = calendar.DayOf(contact.At);
        var sanctioned = contact.Purpose == Purpose.Amends && standing.AmendsPermitted;
        Fire(standing, sanctioned ? BreakupTrigger.DeliverAmends : TriggerOfWord(standing, day), contact);
        if (!sanctioned) standing.LastContactThatCounts = contact.At;
        standing.AmendsMade |= contact.Purpose == Purpose.Amends;
        standing.MessageToAnswer = null;
        standing.ContactsUnanswered++;
        standing.SpendAgreedDays(day);
    }

    private BreakupTrigger TriggerOfWord(Circumstances standing, int day)
    {
        var isOpen = standing.HasOpenMessage
            || standing.HasAgreedDay(day, conversationDays)
            || standing.Breakup is { EndedBy: EndedBy.Me };
        return isOpen ? BreakupTrigger.Talk : BreakupTrigger.ReachOut;
    }

    private void Hear(Circumstances standing, Fact fact, Tone tone, int rank)
    {
        standing.ContactsUnanswered = 0;
        if (tone != Tone.Practical) standing.LastTone = tone;
        if (tone == Tone.NeverAgain)
        {
            standing.MessageToAnswer = null;
            Answer(standing, Question.NeverContactAgain, YesNoUnknown.Yes, rank);
            return;
        }

        Fire(standing, BreakupTrigger.HearFromEx, fact);
        var pushesOutAPersonalWord = tone == Tone.Practical && standing.MessageToAnswer is { Tone: not Tone.Practical };
        if (!pushesOutAPersonalWord) standing.MessageToAnswer = new(tone, fact.At);
    }

    private static void Answer(Circumstances standing, Question question, YesNoUnknown answer, int rank)
    {
        var history = standing.AnswerHistories[(int)question].Then(answer, rank);
        standing.AnswerHistories = standing.AnswerHistories.SetItem((int)question, history);
        standing.Answers = standing.Answers.With(question, history.InForce);
        var askedAgain = answer == YesNoUnknown.Yes || history.InForce != YesNoUnknown.Yes;
        if (askedAgain && question.IsSafety()) standing.Revisit = standing.Revisit.Remove(BarOf(question));
    }

    // A reconciliation or a new breakup settles what was open between the two.
    private static void Settle(Circumstances standing)
    {
        standing.MessageToAnswer = null;
        standing.LastTone = null;
        standing.ContactsUnanswered = 0;
        standing.AgreedDays = [];
    }

    // They came back: what barred contact before is still in force, and is asked again.
    private static void AskAgain(Circumstances standing)
    {
        var bars = new List<StandingBar>();
        foreach (var question in SafetyQuestions.All)
            if (standing.Answers[question] == YesNoUnknown.Yes) bars.Add(BarOf(question));
        if (standing.BlockedByEx) bars.Add(StandingBar.BlockedByEx);
        standing.Revisit = [.. bars];
    }

    private static StandingBar BarOf(Question safetyQuestion) => safetyQuestion switch
    {
        Question.NeverContactAgain => StandingBar.NeverContactAgain,
        Question.LegalOrder => StandingBar.LegalOrder,
        Question.AfraidOfThem => StandingBar.AfraidOfThem,
        Question.TheyAreAfraid => StandingBar.TheyAreAfraid,
        _ => throw new ArgumentOutOfRangeException(nameof(safetyQuestion), safetyQuestion, "is no safety question"),
    };

    private static Tone? ToneOf(ExResponse response) => response switch
    {
        ExResponse.None => null,
        ExResponse.Angry => Tone.Angry,
        ExResponse.Neutral => Tone.Neutral,
        ExResponse.Warm => Tone.Warm,
        ExResponse.Practical => Tone.Practical,
        ExResponse.NeverAgain => Tone.NeverAgain,
    };
}
