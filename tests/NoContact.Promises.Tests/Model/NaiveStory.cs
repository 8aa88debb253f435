using NoContact.Chart;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Streaks;
using static NoContact.Chart.BreakupTrigger;

namespace NoContact.Promises.Model;

/// <summary>docs/design.md sections 3 to 5 told from the first fact to the last, with no thought of speed.</summary>
internal sealed class NaiveStory
{
    private const int ConversationDays = 14;
    private static readonly int[] Milestones = [1, 3, 7, 14, 21, 30, 45, 60, 90, 180, 365];

    private readonly TimeOnly _dayStartsAt;
    private readonly DateTimeOffset _now;
    private readonly DateTimeOffset _firstBreakup;
    private NaiveDays _days;
    private string _zone;
    private int _floor;
    private readonly List<(Question Question, YesNoUnknown Answer, DateTimeOffset At, int Rank)> _answers = [];
    private readonly List<TieKind> _ties = [];
    private readonly SortedSet<int> _agreed = [];
    private readonly List<StandingBar> _revisit = [];
    private readonly List<(int Start, int End, int Days, StreakEnd Reason)> _past = [];
    private BreakupState _state = BreakupState.NotStarted;
    private Breakup? _breakup;
    private DateTimeOffset? _streak, _lastContact;
    private TheirMessage? _word;
    private Tone? _lastTone;
    private int _unanswered;
    private string? _note, _person;
    private bool _blockedByEx, _blockedByMe, _mistreated, _amendsMade;

    public NaiveStory(
        string startZone,
        TimeOnly dayStartsAt,
        IReadOnlyList<(Fact Fact, DateTimeOffset At, int Rank)> factsInOrder,
        DateTimeOffset now)
    {
        _zone = startZone;
        _dayStartsAt = dayStartsAt;
        _now = now;
        if (_zone == Elsewhere.Unknown) Doubts.Add((null, DoubtKind.UnknownZone));
        _days = DaysOf(_zone);
        _firstBreakup = factsInOrder
            .Where(entry => entry.Fact is Breakup)
            .Select(entry => entry.At)
            .DefaultIfEmpty(DateTimeOffset.MaxValue)
            .First();
        foreach (var (fact, at, rank) in factsInOrder)
        {
            var ahead = IsAhead(fact.At);
            var early = at < _firstBreakup && NaiveJourney.NeedsABreakup(fact);
            if (ahead) Doubts.Add((fact.Id, DoubtKind.Ahead));
            if (early) Doubts.Add((fact.Id, DoubtKind.BeforeBreakup));
            if (fact is ZoneChanged { Zone: Elsewhere.Unknown })
            {
                Doubts.Add((fact.Id, DoubtKind.UnknownZone));
                continue;
            }

            if (early) TellTooEarly(fact, at, rank);
            else if (!ahead || !WouldGain(fact, at)) Tell(fact, at, rank);
        }
    }

    public List<(string? Id, DoubtKind Kind)> Doubts { get; } = [];

    private bool IsAhead(DateTimeOffset at) => at > _now.AddMinutes(1);

    private DateTimeOffset AtMostNow(DateTimeOffset at) => IsAhead(at) ? _now : at;

    private bool WouldGain(Fact fact, DateTimeOffset at) =>
        fact is QuestionAnswered { Answer: YesNoUnknown.No } or Blocked { Lifted: true } or Tie { Ended: false }
        || (fact is ZoneChanged move && OffsetOf(move.Zone, at) > OffsetOf(_zone, at));

    private static TimeSpan OffsetOf(string zone, DateTimeOffset at) =>
        TimeZoneInfo.FindSystemTimeZoneById(Known(zone)).GetUtcOffset(at);

    private NaiveDays DaysOf(string zone) => NaiveDays.Of(Known(zone), _dayStartsAt);

    // The days of a zone that nobody knows are UTC's.
    private static string Known(string zone) => zone == Elsewhere.Unknown ? "UTC" : zone;

    private void TellTooEarly(Fact fact, DateTimeOffset at, int rank)
    {
        if (fact is ExReachedOut { Tone: Tone.NeverAgain } or ExResponded { Response: ExResponse.NeverAgain })
            Answer(Question.NeverContactAgain, YesNoUnknown.Yes, at, rank);
        if (fact is ContactMade { Purpose: Purpose.Amends }) _amendsMade = true;
    }

    // A move takes no day back, of a streak that runs or of one that may begin again at the last contact.
    private void Move(ZoneChanged move, DateTimeOffset at)
    {
        if ((_streak ?? _lastContact) is { } start)
            _floor = Math.Max(_floor, _days.DayOf(AtMostNow(at)) - _days.DayOf(AtMostNow(start)));
        _zone = move.Zone;
        _days = DaysOf(_zone);
    }

    public List<(string Id, BreakupTrigger Trigger, BreakupState State)> Unapplied { get; } = [];

    /// <summary>
    /// Whether a fact just added is one the live journey refuses: an intention that does not fit, or a second
    /// breakup.
    /// </summary>
    public bool Refuses(Fact added, NaiveStory before) =>
        Unapplied.Exists(fact => fact.Id == added.Id)
        || (
            added is Breakup
            && Unapplied.Exists(fact =>
                fact.Trigger == BreakUp && !before.Unapplied.Exists(other => other.Id == fact.Id)));

    public Glance GlanceAt(DateTimeOffset now)
    {
        var running = _streak is { } start && start <= now
            ? Math.Max(_floor, _days.DayOf(now) - _days.DayOf(start))
            : 0;
        var past = _past;
        var longest = past.Select(span => span.Days).Append(running).Max();
        var sinceStart = now - _streak;
        var elapsed = sinceStart < TimeSpan.Zero ? TimeSpan.Zero : sinceStart;
        return new(
            _state,
            _streak is not null,
            running,
            _streak,
            elapsed,
            longest,
            past.Sum(span => span.Days) + running,
            past.Count(span => span.Reason == StreakEnd.Lapse),
            Look.Line(past),
            Look.Line(Milestones.Where(day => day <= longest)),
            Milestones.Where(day => day > longest).Cast<int?>().FirstOrDefault());
    }

    public Look LookAt(DateTimeOffset now) => new(
        GlanceAt(now), _zone, _breakup is null ? null : $"{_breakup.Id} {_breakup.EndedBy} {_breakup.At.UtcTicks}",
        Look.Line(Enum.GetValues<Question>().Select(InForce)),
        Look.Line(_ties.Order()),
        Look.Line(new[] { _blockedByEx, _blockedByMe }),
        _word, _lastTone, Look.Line(_agreed), _unanswered, _amendsMade, AmendsPermitted,
        Look.Line(
            new[] { BeginNoContact, PlanAmends, DropAmends, MoveOn }.Where(intention => Next(intention) is not null)),
        Look.Line(Unapplied), Look.Line(_revisit.Order()), Look.Line(Doubts),
        Look.Line(new[] { _note, _person }));

    private bool HoldsNoContact => NaiveChart.HoldsNoContact(_state);

    private bool AmendsPermitted =>
        _mistreated && !_amendsMade && Answers.Safety.All(question => InForce(question) == YesNoUnknown.No);

    private bool ContactBarred => Answers.Safety.Any(question => InForce(question) == YesNoUnknown.Yes);

    private void Tell(Fact fact, DateTimeOffset at, int rank)
    {
        switch (fact)
        {
            case Breakup breakup when Fire(fact, BreakUp, at):
                _breakup = breakup with { At = IsAhead(at) ? fact.At : at };
                Settle();
                break;
            case Mistreatment done:
                if (done.Kind != MistreatmentKind.Other || done.Significant) _mistreated = true;
                if (done.Apologized) _amendsMade = true;
                break;
            case QuestionAnswered answered:
                Answer(answered.Question, answered.Answer, at, rank);
                break;
            case Tie tie:
                _ties.Remove(tie.Kind);
                if (!tie.Ended) _ties.Add(tie.Kind);
                break;
            case Blocked { By: Party.Ex } block:
                _blockedByEx = !block.Lifted;
                _revisit.Remove(StandingBar.BlockedByEx);
                break;
            case Blocked block:
                _blockedByMe = !block.Lifted;
                break;
            case AgreedToTalk agreed:
                _agreed.Add(agreed.On.DayNumber);
                break;
            case NoContactStarted:
                Fire(fact, BeginNoContact, at);
                break;
            case Urge:
                Fire(fact, FeelUrge, at);
                break;
            case UrgePassed:
                Fire(fact, UrgePasses, at);
                break;
            case UrgeStayed:
                break;
            case CalmNote note:
                _note = note.Ended || note.Text == "" ? null : note.Text;
                break;
            case TrustedPerson person:
                _person = person.Ended || person.Name == "" ? null : person.Name;
                break;
            case ContactMade { Accidental:
                false } contact: Contact(contact, at);
                break;
            case ExResponded { Response: not ExResponse.None } word:
                Hear(fact, Enum.Parse<Tone>(word.Response.ToString()), at, rank);
                break;
            case ExReachedOut word:
                Hear(fact, word.Tone, at, rank);
                if (word.Tone == Tone.Warm) TheyCameBack([Question.NeverContactAgain]);
                break;
            case LeftUnanswered:
                Fire(fact, LeaveUnanswered, at);
                _word = null;
                break;
            case AmendsPlanned:
                Fire(fact, PlanAmends, at);
                break;
            case AmendsDropped:
                Fire(fact, DropAmends, at);
                break;
            case Reconciled:
                Fire(fact, Reconcile, at);
                Settle();
                TheyCameBack(Answers.Safety);
                break;
            case ZoneChanged move:
                Move(move, at);
                break;
            case MovedOn:
                Fire(fact, MoveOn, at);
                break;
        }
    }

    private void Contact(ContactMade contact, DateTimeOffset at)
    {
        var practicalWord = _word is { Tone: Tone.Practical };
        if (contact.Purpose == Purpose.Practical && _ties.Count > 0)
        {
            Fire(contact, practicalWord ? AnswerPractically : SettlePracticalMatter, at);
            if (practicalWord) _word = null;
            return;
        }

        var today = _days.DayOf(at);
        var aWordIsOpen = _word is not null && !(practicalWord && _ties.Count > 0);
        var open =
            aWordIsOpen
            || _agreed.Any(on => on <= today && today <= on + ConversationDays)
            || _breakup?.EndedBy == EndedBy.Me;
        var amends = contact.Purpose == Purpose.Amends && AmendsPermitted;
        var contacted = open ? Talk : ReachOut;
        Fire(contact, amends ? DeliverAmends : contacted, at);
        if (!amends)
        {
            _lastContact = at;
            if (_streak is null) _floor = 0;
        }

        if (contact.Purpose == Purpose.Amends) _amendsMade = true;
        _agreed.RemoveWhere(on => on <= today);
        _word = null;
        _unanswered++;
    }

    private void Hear(Fact fact, Tone tone, DateTimeOffset at, int rank)
    {
        _unanswered = 0;
        if (tone != Tone.Practical) _lastTone = tone;
        if (tone == Tone.NeverAgain)
        {
            Answer(Question.NeverContactAgain, YesNoUnknown.Yes, at, rank);
            _word = null;
            return;
        }

        Fire(fact, HearFromEx, at);
        if (tone != Tone.Practical || _word is null or { Tone: Tone.Practical }) _word = new(tone, fact.At);
    }

    private void Answer(Question question, YesNoUnknown answer, DateTimeOffset at, int rank)
    {
        _answers.Add((question, answer, at, rank));
        if (Answers.Safety.Contains(question)) _revisit.Remove(Enum.Parse<StandingBar>(question.ToString()));
    }

    private YesNoUnknown InForce(Question question)
    {
        var given = _answers.FindAll(answer => answer.Question == question);
        var stands = given.Exists(yes =>
            yes.Answer == YesNoUnknown.Yes
            && !given.Exists(no => no.Answer == YesNoUnknown.No && no.At >= yes.At && no.Rank > yes.Rank));
        return stands
            ? YesNoUnknown.Yes
            : given.OrderBy(answer => answer.Rank).Select(answer => answer.Answer).LastOrDefault();
    }

    private void TheyCameBack(IReadOnlyList<Question> askedAgain)
    {
        _revisit.Clear();
        _revisit.AddRange(
            askedAgain
                .Where(question => InForce(question) == YesNoUnknown.Yes)
                .Select(question => Enum.Parse<StandingBar>(question.ToString())));
        if (_blockedByEx) _revisit.Add(StandingBar.BlockedByEx);
    }

    private void Settle()
    {
        _word = null;
        _lastTone = null;
        _unanswered = 0;
        _agreed.Clear();
    }

    private bool Fire(Fact fact, BreakupTrigger trigger, DateTimeOffset at)
    {
        if (Next(trigger) is not { } next)
        {
            if (!IsAhead(fact.At)) Unapplied.Add((fact.Id, trigger, _state));
            return false;
        }

        var (from, held) = (_state, HoldsNoContact);
        _state = next;
        if (!held && HoldsNoContact)
        {
            var contact = from is BreakupState.ContactBroken or BreakupState.InContact ? _lastContact : null;
            if (contact is null) _floor = 0;
            _streak = contact ?? at;
        }

        if (held && !HoldsNoContact)
        {
            var (start, end) = (_days.DayOf(AtMostNow(_streak!.Value)), _days.DayOf(AtMostNow(at)));
            _past.Add((start, end, Math.Max(_floor, end - start), NaiveChart.ReasonOf(next)));
            _streak = null;
            _floor = 0;
        }

        return true;
    }

    private BreakupState? Next(BreakupTrigger trigger) =>
        NaiveChart.Next(_state, trigger, AmendsPermitted, ContactBarred);
}
