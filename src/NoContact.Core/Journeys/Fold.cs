using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>Turns facts into circumstances, one fact after another. What happened is never refused here.</summary>
internal sealed class Fold(IBreakupStateMachine chart, DayCalendar calendar, int conversationDays)
{
    public Circumstances Of(List<Timeline.Entry> timeline)
    {
        var circumstances = new Circumstances();
        foreach (var (fact, rank) in timeline) Apply(circumstances, fact, rank);
        return circumstances;
    }

    public void Apply(Circumstances now, Fact fact, int rank)
    {
        now.LastFoldedAt = fact.At;
        switch (fact)
        {
            case Breakup breakup:
                now.FirstBreakupAt ??= breakup.At;
                if (!Fire(now, BreakupTrigger.BreakUp, fact)) break;
                now.Breakup = breakup;
                now.OpenUrge = null;
                Settle(now);
                break;
            case Mistreatment mistreatment:
                now.SignificantMistreatment |= mistreatment.Kind != MistreatmentKind.Other || mistreatment.Significant;
                now.AmendsMade |= mistreatment.Apologized;
                break;
            case QuestionAnswered answered:
                Answer(now, answered.Question, answered.Answer, rank);
                break;
            case Tie tie:
                now.Ties = tie.Ended ? now.Ties.Remove(tie.Kind) : now.Ties.Contains(tie.Kind) ? now.Ties : now.Ties.Add(tie.Kind);
                break;
            case Blocked { By: Party.Ex } blocked:
                now.BlockedByEx = !blocked.Lifted;
                now.Revisit = now.Revisit.Remove(StandingBar.BlockedByEx);
                break;
            case Blocked blocked:
                now.BlockedByMe = !blocked.Lifted;
                break;
            case AgreedToTalk agreed:
                now.AgreedDays = now.AgreedDays.Add(agreed.On);
                break;
            case ContactMade contact:
                if (!contact.Accidental) Contact(now, contact);
                break;
            case ExResponded responded:
                if (ToneOf(responded.Response) is { } answerTone) Hear(now, fact, answerTone, rank);
                break;
            case ExReachedOut reachedOut:
                Hear(now, fact, reachedOut.Tone, rank);
                if (reachedOut.Tone == Tone.Warm) AskAgain(now);
                break;
            case LeftUnanswered:
                Fire(now, BreakupTrigger.LeaveUnanswered, fact);
                now.MessageToAnswer = null;
                break;
            case Reconciled:
                Fire(now, BreakupTrigger.Reconcile, fact);
                now.OpenUrge = null;
                Settle(now);
                AskAgain(now);
                break;
            case PlanMade plan:
                now.Plans = now.Plans.Add(plan);
                break;
            case NoContactStarted or Urge or UrgePassed or AmendsPlanned or AmendsDropped or MovedOn:
                Fire(now, TriggerOf(fact), fact);
                if (fact is Urge or UrgePassed or MovedOn) now.OpenUrge = fact as Urge;
                if (fact is UrgePassed { Helped: { } step }) now.TimesHelped = now.TimesHelped.SetItem(step, now.TimesHelped.GetValueOrDefault(step) + 1);
                break;
            case BreakupCorrected or Retracted or TextForgotten: // They work on other facts; see Timeline and Journey.
            case ZoneChanged:                                    // The zone in force counts for the whole journey; see Journey.
            case Watched or CardAnswered:                        // Kept for insight.
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <returns>False where the chart refused it.</returns>
    private bool Fire(Circumstances now, BreakupTrigger trigger, Fact fact)
    {
        var before = now.State;
        var transition = chart.Fire(before, trigger, now.ChartGuards);
        if (transition.Refused)
        {
            now.NotApplied = now.NotApplied.Add(new(fact.Id, trigger, before, transition.Unmet));
            return false;
        }

        now.State = transition.Next;
        var wasHolding = BreakupChart.IsNoContact(before);
        var isHolding = BreakupChart.IsNoContact(transition.Next);
        if (!wasHolding && isHolding) StartStreak(now, fact.At, before);
        if (wasHolding && !isHolding) EndStreak(now, fact.At);
        return true;
    }

    // After a lapse or a talk the days count from the last contact, not from the tap on the button.
    private static void StartStreak(Circumstances now, DateTimeOffset at, BreakupState from)
    {
        var afterContact = from is BreakupState.ContactBroken or BreakupState.InContact;
        now.StreakStart = afterContact ? now.LastContactThatCounts ?? at : at;
        now.FirstStreakStart ??= now.StreakStart;
    }

    private void EndStreak(Circumstances now, DateTimeOffset at)
    {
        var start = now.StreakStart!.Value;
        var days = calendar.DayOf(at) - calendar.DayOf(start);
        now.Past = now.Past.Add(new(start, at, now.State));
        now.PastDaysKept += days;
        now.LongestPast = Math.Max(now.LongestPast, days);
        if (now.State == BreakupState.ContactBroken) now.Lapses++;
        now.StreakStart = null;
    }

    private void Contact(Circumstances now, ContactMade contact)
    {
        now.OpenUrge = null;
        if (contact.Purpose == Purpose.Practical && now.HasTie)
        {
            var answers = now.MessageToAnswer is { Tone: Tone.Practical };
            Fire(now, answers ? BreakupTrigger.AnswerPractically : BreakupTrigger.SettlePracticalMatter, contact);
            if (answers) now.MessageToAnswer = null;
            return;
        }

        var day = calendar.DayOf(contact.At);
        var sanctioned = contact.Purpose == Purpose.Amends && now.AmendsPermitted;
        var open = now.HasOpenMessage || now.HasAgreedDay(day, conversationDays) || now.Breakup is { EndedBy: EndedBy.Me };
        Fire(now, sanctioned ? BreakupTrigger.DeliverAmends : open ? BreakupTrigger.Talk : BreakupTrigger.ReachOut, contact);
        if (!sanctioned) now.LastContactThatCounts = contact.At;
        now.AmendsMade |= contact.Purpose == Purpose.Amends;
        now.MessageToAnswer = null;
        now.Unanswered++;
        now.SpendAgreedDays(day);
    }

    private void Hear(Circumstances now, Fact fact, Tone tone, int rank)
    {
        now.Unanswered = 0;
        if (tone != Tone.Practical) now.LastTone = tone;
        if (tone == Tone.NeverAgain)
        {
            now.MessageToAnswer = null;
            Answer(now, Question.NeverContactAgain, YesNoUnknown.Yes, rank);
            return;
        }

        Fire(now, BreakupTrigger.HearFromEx, fact);
        var pushesOutAPersonalWord = tone == Tone.Practical && now.MessageToAnswer is { Tone: not Tone.Practical };
        if (!pushesOutAPersonalWord) now.MessageToAnswer = new(tone, fact.At);
    }

    private static void Answer(Circumstances now, Question question, YesNoUnknown answer, int rank)
    {
        var history = now.AnswerHistories[(int)question].Then(answer, rank);
        now.AnswerHistories = now.AnswerHistories.SetItem((int)question, history);
        now.Answers = now.Answers.With(question, history.InForce);
        var askedAgain = answer == YesNoUnknown.Yes || history.InForce != YesNoUnknown.Yes;
        if (askedAgain && Answers.Safety.Contains(question)) now.Revisit = now.Revisit.Remove((StandingBar)question);
    }

    // A reconciliation or a new breakup settles what was open between the two.
    private static void Settle(Circumstances now)
    {
        now.MessageToAnswer = null;
        now.LastTone = null;
        now.Unanswered = 0;
        now.AgreedDays = [];
    }

    // They came back: what barred contact before is still in force, and is asked again.
    private static void AskAgain(Circumstances now)
    {
        var standing = Answers.Safety.Where(q => now.Answers[q] == YesNoUnknown.Yes).Select(q => (StandingBar)q);
        if (now.BlockedByEx) standing = standing.Append(StandingBar.BlockedByEx);
        now.Revisit = [.. standing];
    }

    private static BreakupTrigger TriggerOf(Fact fact) => fact switch
    {
        NoContactStarted => BreakupTrigger.BeginNoContact,
        Urge => BreakupTrigger.FeelUrge,
        UrgePassed => BreakupTrigger.UrgePasses,
        AmendsPlanned => BreakupTrigger.PlanAmends,
        AmendsDropped => BreakupTrigger.DropAmends,
        MovedOn => BreakupTrigger.MoveOn,
        _ => throw new System.Diagnostics.UnreachableException(),
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
