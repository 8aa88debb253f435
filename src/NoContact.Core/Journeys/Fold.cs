using NoContact.Chart;
using NoContact.Days;
using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>Turns facts into circumstances, one fact after another. What happened is never refused here.</summary>
/// <param name="chart">The chart.</param>
/// <param name="policy">The numbers in force.</param>
/// <param name="zones">The zones that are known.</param>
/// <param name="now">Ahead of this a clock was wrong: what lies there gains nothing by it.</param>
/// <param name="firstBreakupAt">When the first breakup was; null where there is none.</param>
internal sealed class Fold(
    IBreakupStateMachine chart,
    NoContactPolicy policy,
    ZoneCatalogue zones,
    DateTimeOffset now,
    DateTimeOffset? firstBreakupAt)
{
    public Circumstances FoldAll(string startZone, List<Timeline.Entry> timeline)
    {
        var own = zones.Calendar(startZone, policy.DayStartsAt);
        var standing = new Circumstances(own ?? zones.UtcCalendar(startZone, policy.DayStartsAt));
        if (own is null) standing.Doubts = standing.Doubts.Add((null, DoubtKind.UnknownZone));
        foreach (var entry in timeline) Apply(standing, entry);
        return standing;
    }

    public void Apply(Circumstances standing, in Timeline.Entry entry)
    {
        var fact = entry.Fact;
        standing.LastFolded = (entry.At, fact.Id);
        var isAhead = Clocks.IsAhead(fact.At, now);
        if (isAhead) AddDoubt(standing, fact, DoubtKind.Ahead);
        var comesTooEarly = fact.NeedsBreakup && !(entry.At >= firstBreakupAt);
        if (comesTooEarly) AddDoubt(standing, fact, DoubtKind.BeforeBreakup);

        if (comesTooEarly) ApplyTooEarly(standing, entry);
        else if (!isAhead || !GainsByTime(fact)) ApplyInOrder(standing, entry);
    }

    private static void AddDoubt(Circumstances standing, Fact fact, DoubtKind kind) =>
        standing.Doubts = standing.Doubts.Add((fact.Id, kind));

    // What would permit more does so when its time has come.
    private static bool GainsByTime(Fact fact) =>
        fact is QuestionAnswered { Answer: YesNoUnknown.No } or Blocked { Lifted: true } or Tie { Ended: false };

    // Before there was anything to break up, it fires nothing and leaves no message and no count.
    private static void ApplyTooEarly(Circumstances standing, in Timeline.Entry entry)
    {
        if (entry.Fact.SafetyYes is { } question) Answer(standing, question, YesNoUnknown.Yes, entry.Rank);
        standing.AmendsMade |= entry.Fact is ContactMade { Purpose: Purpose.Amends };
    }

    private void ApplyInOrder(Circumstances standing, in Timeline.Entry entry)
    {
        var (fact, at, rank) = entry;
        switch (fact)
        {
            case Breakup breakup:
                BreakUp(standing, breakup, at);
                break;
            case Mistreatment mistreatment:
                standing.HasSignificantMistreatment |=
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
                Fire(standing, BreakupTrigger.BeginNoContact, fact, at);
                break;
            case Urge urge:
                Fire(standing, BreakupTrigger.FeelUrge, fact, at);
                standing.OpenUrge = urge;
                standing.Urges = standing.Urges.With(urge, AtTheLatestNow(at), standing.Calendar);
                break;
            case UrgePassed passed:
                Fire(standing, BreakupTrigger.UrgePasses, fact, at);
                standing.OpenUrge = null;
                CountHelp(standing, passed.Helped);
                break;
            case UrgeStayed stayed: // It goes on, whatever helped.
                CountHelp(standing, stayed.Helped);
                break;
            case ContactMade contact:
                if (!contact.Accidental) Contact(standing, contact, at);
                break;
            case ExResponded responded:
                if (ToneOf(responded.Response) is { } answerTone) Hear(standing, fact, answerTone, at, rank);
                break;
            case ExReachedOut reachedOut:
                Hear(standing, fact, reachedOut.Tone, at, rank);
                if (reachedOut.Tone == Tone.Warm) AskAgain(standing, [Question.NeverContactAgain]);
                break;
            case LeftUnanswered:
                Fire(standing, BreakupTrigger.LeaveUnanswered, fact, at);
                standing.MessageToAnswer = null;
                break;
            case AmendsPlanned:
                Fire(standing, BreakupTrigger.PlanAmends, fact, at);
                break;
            case AmendsDropped:
                Fire(standing, BreakupTrigger.DropAmends, fact, at);
                break;
            case Reconciled:
                Fire(standing, BreakupTrigger.Reconcile, fact, at);
                standing.OpenUrge = null;
                Settle(standing);
                AskAgain(standing, SafetyQuestions.All);
                break;
            case MovedOn:
                Fire(standing, BreakupTrigger.MoveOn, fact, at);
                standing.OpenUrge = null;
                break;
            case PlanMade plan:
                standing.Plans = standing.Plans.Add(plan);
                break;
            case CalmNote note:
                standing.CalmNote = note.Stands ? note : null;
                break;
            case TrustedPerson person:
                standing.TrustedPerson = person.Stands ? person : null;
                break;
            case ZoneChanged move:
                Move(standing, move, at);
                break;
            case CardAnswered { Response: CardResponse.Dismissed }: // Put away: nobody asks about it again.
                standing.OpenUrge = null;
                break;
            case BreakupCorrected or Retracted or TextForgotten: // They work on other facts, before the fold.
            case Watched or CardAnswered: // Kept for insight.
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void BreakUp(Circumstances standing, Breakup breakup, DateTimeOffset at)
    {
        standing.FirstBreakupAt ??= at;
        if (!Fire(standing, BreakupTrigger.BreakUp, breakup, at)) return;

        // Behind a fact that lies ahead it has its own date until that one's time has come.
        standing.Breakup = Clocks.IsAhead(at, now) ? breakup : breakup with { At = at };
        standing.OpenUrge = null;
        Settle(standing);
    }

    private static void CountHelp(Circumstances standing, string? step)
    {
        if (step is null) return;
        var times = standing.TimesHelped.GetValueOrDefault(step);
        standing.TimesHelped = standing.TimesHelped.SetItem(step, times + 1);
    }

    /// <returns>False where the chart refused it.</returns>
    private bool Fire(Circumstances standing, BreakupTrigger trigger, Fact fact, DateTimeOffset at)
    {
        var before = standing.State;
        var transition = chart.Fire(before, trigger, standing.ChartGuards);
        if (transition.IsRefused)
        {
            // What lies ahead is in doubt already.
            if (!Clocks.IsAhead(fact.At, now))
                standing.NotApplied = standing.NotApplied.Add(new(fact.Id, trigger, before, transition.Unmet));
            return false;
        }

        standing.State = transition.Next;
        var wasHolding = BreakupChart.IsNoContact(before);
        var isHolding = BreakupChart.IsNoContact(transition.Next);
        if (!wasHolding && isHolding) StartStreak(standing, at, before);
        if (wasHolding && !isHolding) EndStreak(standing, at);
        return true;
    }

    // After a lapse or a talk the days count from the last contact, not from the tap on the button.
    private static void StartStreak(Circumstances standing, DateTimeOffset at, BreakupState from)
    {
        var afterContact = from is BreakupState.ContactBroken or BreakupState.InContact;
        var contact = afterContact ? standing.LastContactThatCounts : null;
        if (contact is null) standing.DaysBeforeMove = 0;
        standing.StreakStart = contact ?? at;
        standing.FirstStreakStart ??= standing.StreakStart;
    }

    private void EndStreak(Circumstances standing, DateTimeOffset at)
    {
        var start = AtTheLatestNow(standing.StreakStart!.Value);
        var end = AtTheLatestNow(at);
        var days = standing.DaysBetween(start, end);
        var (first, last) = (standing.Calendar.DayOf(start), standing.Calendar.DayOf(end));
        standing.Past = standing.Past.Add(new(first, last, days, standing.State));
        standing.PastDaysKept += days;
        standing.LongestPast = Math.Max(standing.LongestPast, days);
        if (standing.State == BreakupState.ContactBroken) standing.Lapses++;
        standing.StreakStart = null;
        standing.DaysBeforeMove = 0;
    }

    // Until its time has come, what lies ahead gives no day.
    private DateTimeOffset AtTheLatestNow(DateTimeOffset at) => Clocks.IsAhead(at, now) ? now : at;

    // A move takes no day back, and one eastward, which may give one, does so when its time has come.
    private void Move(Circumstances standing, ZoneChanged move, DateTimeOffset at)
    {
        if (zones.Calendar(move.Zone, policy.DayStartsAt) is not { } calendar)
        {
            AddDoubt(standing, move, DoubtKind.UnknownZone);
            return;
        }

        var isEastward = calendar.LocalTime(at).Offset > standing.Calendar.LocalTime(at).Offset;
        if (isEastward && Clocks.IsAhead(move.At, now)) return;
        if ((standing.StreakStart ?? standing.LastContactThatCounts) is { } start)
            standing.DaysBeforeMove = standing.DaysBetween(AtTheLatestNow(start), AtTheLatestNow(at));
        standing.Calendar = calendar;
    }

    private void Contact(Circumstances standing, ContactMade contact, DateTimeOffset at)
    {
        standing.OpenUrge = null;
        if (contact.Purpose == Purpose.Practical && standing.HasTie)
        {
            var answers = standing.MessageToAnswer is { Tone: Tone.Practical };
            var settled = answers ? BreakupTrigger.AnswerPractically : BreakupTrigger.SettlePracticalMatter;
            Fire(standing, settled, contact, at);
            if (answers) standing.MessageToAnswer = null;
            return;
        }

        var day = standing.Calendar.DayOf(at);
        var sanctioned = contact.Purpose == Purpose.Amends && standing.AmendsPermitted;
        Fire(standing, sanctioned ? BreakupTrigger.DeliverAmends : TriggerOfWord(standing, day), contact, at);
        if (!sanctioned)
        {
            standing.LastContactThatCounts = at;
            if (!Clocks.IsAhead(contact.At, now)) standing.Urges = standing.Urges.WithContact();
            if (standing.StreakStart is null) standing.DaysBeforeMove = 0;
        }

        standing.AmendsMade |= contact.Purpose == Purpose.Amends;
        standing.MessageToAnswer = null;
        standing.ContactsUnanswered++;
        standing.SpendAgreedDays(day);
    }

    private BreakupTrigger TriggerOfWord(Circumstances standing, int day)
    {
        var isOpen = standing.HasOpenMessage
            || standing.HasAgreedDay(day, policy.ConversationDays)
            || standing.Breakup is { EndedBy: EndedBy.Me };
        return isOpen ? BreakupTrigger.Talk : BreakupTrigger.ReachOut;
    }

    private void Hear(Circumstances standing, Fact fact, Tone tone, DateTimeOffset at, int rank)
    {
        standing.ContactsUnanswered = 0;
        if (tone != Tone.Practical) standing.LastTone = tone;
        if (tone == Tone.NeverAgain)
        {
            standing.MessageToAnswer = null;
            Answer(standing, Question.NeverContactAgain, YesNoUnknown.Yes, rank);
            return;
        }

        Fire(standing, BreakupTrigger.HearFromEx, fact, at);
        var pushesOut = tone == Tone.Practical && standing.MessageToAnswer is { Tone: not Tone.Practical };
        if (!pushesOut) standing.MessageToAnswer = new(tone, fact.At); // By its own date: no message grows young.
    }

    private static void Answer(Circumstances standing, Question question, YesNoUnknown answer, int rank)
    {
        var history = standing.AnswerHistories[(int)question].Then(answer, rank);
        standing.AnswerHistories = standing.AnswerHistories.SetItem((int)question, history);
        standing.Answers = standing.Answers.With(question, history.InForce);
        if (question.IsSafety()) standing.Revisit = standing.Revisit.Remove(BarOf(question));
    }

    // A reconciliation or a new breakup settles what was open between the two.
    private static void Settle(Circumstances standing)
    {
        standing.MessageToAnswer = null;
        standing.LastTone = null;
        standing.ContactsUnanswered = 0;
        standing.AgreedDays = [];
    }

    // They came back: what barred contact before is still in force, and is asked again. A loving text alone is no
    // reason to ask somebody to take a fear back.
    private static void AskAgain(Circumstances standing, ReadOnlySpan<Question> questions)
    {
        var bars = new List<StandingBar>();
        foreach (var question in questions)
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
