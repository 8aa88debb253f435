#define CONTRACTS_FULL // Without it the compiler leaves [Pure] out of the assembly, and the analyzer would see none.

using System.Collections.Concurrent;
using System.Diagnostics.Contracts;
using NoContact.Chart;
using NoContact.CheckIns;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Insights;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Effects;
using NoContact.Rules;
using NoContact.Signals;
using NoContact.Streaks;
using NoContact.Verdicts;

namespace NoContact;

/// <summary>The one door: facts → journey → rules → guidance. Thread-safe; it does no I/O and keeps nothing.</summary>
/// <remarks>
/// Where <c>now</c> is left out, it is the engine's clock's. A null argument throws
/// <see cref="ArgumentNullException"/>.
/// </remarks>
public sealed class NoContactEngine
{
    private readonly Parts _parts;
    private readonly NoContactPolicy _policy;
    private readonly Audience _audience;
    private readonly Phrases _phrases;
    private readonly JourneyBuilder _replay;
    private readonly Advisor _advisor;
    private readonly CheckInPlanner _planner;
    private readonly Imagination _imagination;

    /// <summary>An engine on a state machine, with a host's choices and a clock.</summary>
    /// <param name="stateMachine">The chart's interpreter.</param>
    /// <param name="options">The host's choices.</param>
    /// <param name="clock">The clock, where a call says no <c>now</c>.</param>
    /// <param name="signals">Who is told of the engine's work; null is nobody.</param>
    /// <exception cref="ArgumentException">A choice that cannot be right.</exception>
    /// <exception cref="TimeZoneNotFoundException">There is no time-zone data.</exception>
    public NoContactEngine(
        IBreakupStateMachine stateMachine,
        NoContactOptions options,
        TimeProvider clock,
        IEngineSignals? signals = null)
        : this(Parts.From(stateMachine, options, clock, signals), options.ToPolicy(), new(options.Language))
    {
    }

    private NoContactEngine(Parts parts, NoContactPolicy policy, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(parts.Chart);
        ArgumentNullException.ThrowIfNull(parts.Clock);
        _parts = parts;
        _policy = policy;
        _audience = audience;
        _phrases = parts.Languages.Get(audience.Language!);
        _replay = new JourneyBuilder(parts.Chart, policy, parts.Zones);
        _advisor = new Advisor(_phrases, parts.SpokenIn(_phrases), parts.Support, policy);
        _planner = new CheckInPlanner(policy, parts.MilestonesAt, _phrases);
        _imagination = new Imagination(_replay);
    }

    /// <summary>The numbers in force.</summary>
    public NoContactPolicy Policy => _policy;

    /// <summary>
    /// What the rules of the clocks are called that days are counted by: <c>tzdb 2026f</c>, say, where a host brings
    /// them; of the system's, <c>system</c> and the newest release whose change, with all before it that the engine
    /// looks for, its offsets show; <c>system</c> alone where they show none.
    /// </summary>
    public string ZoneDataName => _parts.Zones.DataName;

    /// <summary>The rules in force.</summary>
    public Rulebook Rulebook => _parts.Rulebook;

    /// <summary>The words it answers in.</summary>
    public Phrases Phrases => _phrases;

    internal AnswerView View => _audience.View;

    /// <summary>
    /// The tags of the languages it can answer in, the host's own first; see <see cref="InLanguage"/>.
    /// </summary>
    public IReadOnlyList<string> Languages => _parts.Languages.Tags;

    /// <summary>The same engine in another language; <c>de-AT</c> is served by <c>de</c>.</summary>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    [Pure]
    public NoContactEngine InLanguage(string language) =>
        new(_parts, _policy, _audience with { Language = language });

    /// <summary>
    /// The same engine for somebody: in their language, and with the help of where they are. It is cheap to ask for.
    /// </summary>
    /// <example>
    /// <code>
    /// var advice = engine.For(new Audience(Language: "de", Country: "AT")).Evaluate(journey, urge);
    /// </code>
    /// </example>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    [Pure]
    public NoContactEngine For(Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return new(_parts, _policy, audience with { Language = audience.Language ?? _phrases.Language });
    }

    /// <summary>
    /// The same engine in the language that suits a browser best: <c>de-AT,de;q=0.9</c>, <c>de_DE</c> or <c>DE</c>. It
    /// never throws; where there are phrases in none of them it is the engine as it is, and <see cref="Phrases"/> says
    /// which language that is.
    /// </summary>
    /// <param name="accepted">The value of an <c>Accept-Language</c> header, or one tag; null is none.</param>
    [Pure]
    public NoContactEngine InBestLanguage(string? accepted) =>
        _parts.Languages.FindBest(accepted) is { } tag ? InLanguage(tag) : this;

    /// <summary>The same engine under other numbers.</summary>
    /// <exception cref="BadInputException">A number that cannot be right.</exception>
    [Pure]
    public NoContactEngine WithPolicy(NoContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var problems = new List<Problem>();
        foreach (var (property, message) in policy.Problems())
            problems.Add(new($"$.policy.{CamelCase.From(property)}", message));
        return problems.Count == 0 ? new(_parts, policy, _audience) : throw new BadInputException(problems);
    }

    /// <summary>A new journey, without facts.</summary>
    /// <example>
    /// <code>
    /// var journey = engine.Begin("Europe/London");
    /// journey = engine.Record(journey, new Breakup { At = now.AddDays(-9), EndedBy = EndedBy.Ex }).Journey;
    /// </code>
    /// </example>
    /// <param name="zone">Where the person lives: an IANA name, old or new, a Windows name, or <c>±hh:mm</c>.</param>
    /// <param name="now">When it begins.</param>
    /// <exception cref="BadInputException">A zone nobody knows.</exception>
    [Pure]
    public Journey Begin(string zone, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _replay.Begin(zone, identity: null, Now(now));
    }

    /// <summary>
    /// A journey from its document, as it was kept. It was accepted once: no clock, no zone data of the machine, no
    /// undo and no other device makes it be refused, and what cannot be quite right is in <see cref="Doubts"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// byte[] kept = JourneyJson.Write(journey);
    /// var again = engine.Load(JourneyJson.Read(kept));
    /// </code>
    /// </example>
    /// <remarks>It is a history: an intention that does not fit is kept, and listed as unapplied.</remarks>
    /// <exception cref="BadInputException">What is damaged, each with its path: a value in no list, an id used twice, a
    /// fact that names one which is not there.</exception>
    [Pure]
    public Journey Load(JourneyDocument document, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _replay.Load(new(document.Zone, document.Identity), document.Facts, Now(now));
    }

    /// <summary>Adds a fact, live. What happened is always recorded; an intention the chart refuses is not.</summary>
    /// <example>
    /// <code>
    /// var slip = new ContactMade { At = now, Channel = Channel.Text, Purpose = Purpose.Personal };
    /// var result = engine.Record(journey, slip);
    /// if (result.IsRecorded) journey = result.Journey;
    /// else Console.WriteLine(result.Refusal.Text);
    /// </code>
    /// </example>
    /// <exception cref="BadInputException">A fact that cannot be right, whatever happened.</exception>
    [Pure]
    public RecordResult Record(Journey journey, Fact fact, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(fact);
        var instant = Now(now);
        return ResultOf(_replay.At(journey, instant), fact, instant);
    }

    /// <summary>
    /// Undoes a fact: it stays on record and counts no more. As <see cref="Record"/> of a <see cref="Retracted"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// journey = engine.Undo(journey).Journey; // What was told last, such as a slip of the finger.
    /// </code>
    /// </example>
    /// <param name="journey">The journey.</param>
    /// <param name="factId">The fact's id; null is the one that was told last. Where that stays, or is an undo, nothing
    /// older is undone in its place.</param>
    /// <param name="now">When it is undone.</param>
    /// <exception cref="BadInputException">No such fact, or one that stays.</exception>
    [Pure]
    public RecordResult Undo(Journey journey, string? factId = null, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var instant = Now(now);
        return Record(journey, journey.Undoing(factId, instant), instant);
    }

    /// <summary>
    /// Puts the date of a fact right: it is told anew, at this date, and the old one is undone; of a breakup the date
    /// is corrected. Both are in <see cref="RecordResult.Facts"/>, to be kept in one write.
    /// </summary>
    /// <param name="journey">The journey.</param>
    /// <param name="factId">The fact's id.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="id">The id of what is told anew; null takes a new one.</param>
    /// <param name="now">When it is put right.</param>
    /// <exception cref="BadInputException">No such fact, one that stays as it is, or a date that cannot be
    /// right.</exception>
    [Pure]
    public RecordResult Redate(
        Journey journey,
        string factId,
        DateTimeOffset at,
        string? id = null,
        DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(factId);
        var instant = Now(now);
        journey = _replay.At(journey, instant);
        var fact = journey.Log.Find(factId);
        if (fact is null || !journey.CanRedate(fact))
            throw new BadInputException("$.factId", "names no fact of this journey whose date can be put right");
        if (fact is Breakup)
        {
            var correction = new BreakupCorrected
            {
                Id = id ?? "",
                At = instant,
                FactId = factId,
                HappenedAt = at,
            };
            return ResultOf(journey, correction, instant);
        }

        var told = fact with
        {
            Id = id ?? "",
            At = at,
            RecordedAt = null,
            After = null,
        };
        var undo = new Retracted { At = instant, FactId = factId, Why = "" };
        return fact.SafetyYes is null
            ? ReplaceWith(journey, told, undo, instant)
            : StandBeside(journey, told, undo, instant);
    }

    // Where it was, it may itself stand in the way of where it belongs.
    private RecordResult ReplaceWith(Journey journey, Fact told, Retracted undo, DateTimeOffset now)
    {
        var (without, undone) = _replay.Record(journey, undo, now);
        var anew = ResultOf(without, told, now);
        if (!anew.IsRecorded) return new(journey, [anew.Fact], null, anew.Refusal);
        var after = _replay.Append(_replay.Append(journey, anew.Fact, now), undone, now);
        return Redated(journey, after, anew, undone, now);
    }

    // A safety yes is undone only once the same yes stands.
    private RecordResult StandBeside(Journey journey, Fact told, Retracted undo, DateTimeOffset now)
    {
        var anew = ResultOf(journey, told, now);
        var (after, undone) = _replay.Record(anew.Journey, undo, now);
        return Redated(journey, after, anew, undone, now);
    }

    private RecordResult Redated(
        Journey before, Journey after, RecordResult anew, Fact undone, DateTimeOffset now) =>
        new(after, [anew.Fact, undone], Compare(before, after, now), null)
        {
            Words = anew.Words,
            Resources = anew.Resources,
        };

    /// <summary>
    /// What cannot be quite right about a journey, each with the way to mend it; empty for nearly every one. Where many
    /// facts lie ahead, ask about the clock first.
    /// </summary>
    public IReadOnlyList<Doubt> Doubts(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var doubts = _replay.At(journey, Now(now)).Circumstances.Doubts;
        if (doubts.Count == 0) return [];
        return [.. doubts.Select(doubt => new Doubt(doubt.FactId, doubt.Kind, TextOf(doubt.Kind, doubt.FactId)))];
    }

    /// <summary>
    /// The journey as it stood at an instant: of the facts dated and recorded by then. It is for reading, not to be
    /// recorded on; a text that was forgotten since stays forgotten.
    /// </summary>
    [Pure]
    public Journey AsOf(Journey journey, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return _replay.AsOf(journey, instant);
    }

    /// <summary>Weighs an urge on a journey. Nothing is recorded.</summary>
    /// <example>
    /// <code>
    /// var urge = new Urge { At = now, Intent = Intent.StartConversation, Intensity = 6, Channel = Channel.Text };
    /// var advice = engine.Evaluate(journey, urge);
    /// Console.WriteLine($"{advice.Verdict}: {advice.Headline}");
    /// foreach (var reason in advice.Reasons) Console.WriteLine($"- {reason.Text} ({reason.Source})");
    /// </code>
    /// </example>
    /// <param name="journey">The journey.</param>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="now">When it is weighed.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    [Pure]
    public Advice Evaluate(Journey journey, Urge urge, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(urge);
        var instant = Now(now);
        Check(urge);
        if (_parts.Signals is null) return Advise(_replay.At(journey, instant), urge, instant);
        var started = _parts.Clock.GetTimestamp();
        var advice = Advise(_replay.At(journey, instant), urge, instant);
        TellOf(advice, _parts.Clock.GetElapsedTime(started));
        return advice;
    }

    /// <summary>
    /// How the person is doing. All facts count: where <paramref name="now"/> is earlier than some, they are ahead of
    /// it and give no day. For the streak as it stood then, ask of <see cref="AsOf"/>.
    /// </summary>
    public StreakSummary Streak(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var instant = Now(now);
        return StreakSummary.From(_replay.At(journey, instant), instant, _policy);
    }

    /// <summary>
    /// The intentions the chart allows where the journey stands, in the order of
    /// <see cref="BreakupChart.Refusable"/>; may be empty.
    /// </summary>
    public IReadOnlyList<BreakupTrigger> PermittedTriggers(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var guards = journey.Circumstances.ChartGuards;
        return [.. BreakupChart.Refusable.Where(IsPermitted)];

        bool IsPermitted(BreakupTrigger trigger) => !_parts.Chart.Fire(journey.State, trigger, guards).IsRefused;
    }

    /// <summary>How the person is doing, in numbers and in words.</summary>
    /// <example>
    /// <code>
    /// var progress = engine.Progress(journey);
    /// Console.WriteLine($"{progress.Streak.Days} days. {progress.Kindness[0].Text}");
    /// </code>
    /// </example>
    public Progress Progress(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var instant = Now(now);
        journey = _replay.At(journey, instant);
        var streak = Streak(journey, instant);
        var insights = UrgeInsights.From(journey, instant);
        var wish = Advise(journey, Imagination.BareWish(instant), instant);
        var barred = Barred(journey, streak, wish.Evaluation, instant);
        return new()
        {
            Streak = streak,
            Insights = insights,
            Kindness = [.. ProgressWords.Kindness(journey, streak, barred, _phrases)],
            Findings = barred.Count > 0 ? [] : [.. ProgressWords.Findings(insights, _phrases)],
            Resources = barred.Count > 0 ? wish.Resources : [],
        };
    }

    /// <summary>
    /// The journey beside itself with one imagined fact more, and what would likely follow. Nothing is recorded.
    /// </summary>
    /// <example>
    /// <code>
    /// var message = new ContactMade { At = now, Channel = Channel.Text, Purpose = Purpose.Personal };
    /// var imagined = engine.WhatIf(journey, message);
    /// Console.WriteLine($"{imagined.Before.Streak.Days} days now, {imagined.After.Streak.Days} then");
    /// </code>
    /// </example>
    /// <param name="journey">The journey.</param>
    /// <param name="imagined">A fact; an urge is imagined acted on, and a contact is weighed as the urge to make
    /// it.</param>
    /// <param name="now">When it is imagined.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    [Pure]
    public WhatIfResult WhatIf(Journey journey, Fact imagined, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(imagined);
        var instant = Now(now);
        journey = _replay.At(journey, instant);
        return imagined switch
        {
            Urge urge => WhatIfActedOn(journey, urge, instant),
            ContactMade { Accidental: false } contact => WhatIfMade(journey, contact, instant),
            _ => WhatIfItHappened(journey, imagined, instant),
        };
    }

    /// <summary>The journey beside itself if the person only waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time that is not ahead, or past the calendar's end.</exception>
    [Pure]
    public WhatIfResult WhatIfYouWait(Journey journey, TimeSpan time, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        var instant = Now(now);
        var before = Glance(journey, instant);
        var after = Glance(journey, instant + time);
        var wish = Advise(_replay.At(journey, instant), Imagination.BareWish(instant), instant);
        return Beside(before, after, _advisor.ForecastOfWaiting(before.Streak, after.State, after.Streak), wish);
    }

    /// <summary>
    /// What to say to the person of the app's own accord, the earliest first: what is due, the next milestone, and
    /// the end of the delay after an urge.
    /// </summary>
    /// <remarks>
    /// Each is delivered once for each journey, whatever is corrected afterwards, so a host keeps the ids of those it
    /// delivered:
    /// <see cref="Keeping.OpenJourney"/> does. A milestone is told on its day in the journey's zone, from
    /// <see cref="NoContactOptions.MilestonesAt"/> on. An urge is asked about again only where the answer to it,
    /// weighed
    /// <paramref name="now"/>, is to hold or to wait: never in a crisis or past a bar.
    /// </remarks>
    public IReadOnlyList<CheckIn> CheckIns(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var instant = Now(now);
        journey = _replay.At(journey, instant);
        return _planner.Plan(journey, urge => Weigh(journey, urge, instant).Verdict.AsksToWait, instant);
    }

    /// <summary>Whom anybody can turn to, urge or no urge; never empty. See <see cref="For"/>.</summary>
    /// <param name="zone">The zone of the journey, by which the country is guessed last; null guesses none.</param>
    /// <param name="now">When.</param>
    public IReadOnlyList<Resource> Help(string? zone = null, DateTimeOffset? now = null)
    {
        var home = zone is null ? null : _parts.Zones.Calendar(zone, default);
        var clock = ClockOf(home);
        return _parts.Support.ForAnyone(new(_audience, zone ?? "", Now(now), clock, _parts.Zones, _phrases));
    }

    /// <summary>Two devices of one journey: every fact of both, once. The order of the two never matters.</summary>
    /// <remarks>
    /// Two devices hold one journey where one has it from the other: the document, or a backup. What each began by
    /// itself are two.
    /// </remarks>
    /// <exception cref="ArgumentException">They are not one journey, two different facts have one id, or a fact does
    /// not say when it was recorded.</exception>
    [Pure]
    public Journey Merge(Journey a, Journey b, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _replay.Merge(a, b, Now(now), out var whyNot) ?? throw new ArgumentException(whyNot, nameof(b));
    }

    /// <summary>The same for what somebody sent; null where the two cannot be merged.</summary>
    internal Journey? TryMerge(Journey a, Journey b, DateTimeOffset now) => _replay.Merge(a, b, now, out _);

    internal TimeProvider Clock => _parts.Clock;

    /// <summary>A journey as it begins to be kept: of a document with facts, or without.</summary>
    internal Journey Begin(JourneyDocument document, DateTimeOffset now) => document.Facts.Count > 0
        ? Load(document, now)
        : _replay.Begin(document.Zone, document.Identity, now);

    /// <summary>The journey as it stands now.</summary>
    internal Journey At(Journey journey, DateTimeOffset now) => _replay.At(journey, now);

    /// <summary>A history as it is told, in a case: it is checked against <paramref name="now"/>.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    internal Journey Replay(JourneyDocument document, DateTimeOffset now) =>
        _replay.Replay(document.Zone, document.Facts, now);

    /// <summary>What was answered when a fact was told the first time; it is kept, and never refused.</summary>
    internal RecordResult AnswerAgain(Journey before, Fact kept, DateTimeOffset then)
    {
        var after = _replay.Append(_replay.At(before, then), kept, then);
        return Recorded(before, after, kept, then);
    }

    /// <summary>
    /// The earliest check-in that a journey has after a fact and had not before, or not at this time; null where
    /// there is none.
    /// </summary>
    internal CheckIn? FirstNewCheckIn(Journey before, Journey after, DateTimeOffset now)
    {
        var known = CheckIns(before, now).Select(checkIn => (checkIn.Id, checkIn.At)).ToHashSet();
        return CheckIns(after, now).FirstOrDefault(checkIn => !known.Contains((checkIn.Id, checkIn.At)));
    }

    /// <summary>What is wrong with an urge. When it was felt is no matter: later than now, it is weighed as felt
    /// now.</summary>
    internal IReadOnlyList<Problem> CheckUrge(Urge urge) => JourneyCheck.CheckUrge(urge, _parts.Zones);

    /// <summary>What is wrong with a history as it is told in a case.</summary>
    internal IReadOnlyList<Problem> CheckHistory(string zone, IEnumerable<Fact> facts, DateTimeOffset? now) =>
        _replay.CheckHistory(zone, new FactList(facts), now);

    private void Check(Urge urge)
    {
        var problems = CheckUrge(urge);
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private RecordResult ResultOf(Journey journey, Fact fact, DateTimeOffset now)
    {
        var (after, kept) = _replay.Record(journey, fact, now);
        return Refusal.From(journey, after, kept, _phrases) is { } refusal
            ? Refused(journey, kept, refusal)
            : Recorded(journey, after, kept, now);
    }

    private RecordResult Refused(Journey journey, Fact kept, Refusal refusal)
    {
        Tell(signals => signals.Refused(refusal.Trigger));
        return new(journey, [kept], null, refusal);
    }

    private void TellOf(Advice advice, TimeSpan took)
    {
        if (!advice.Verdict.IsCrisis) Tell(signals => signals.Weighed(advice.Verdict, took));
        else Tell(signals => signals.CrisisAnswered(_parts.Support.CountryOf(advice.Person), took));
        foreach (var failure in advice.Evaluation.Failures) Tell(signals => signals.RuleFailed(failure.RuleId));
    }

    // A log that is full, or a listener that throws, stands between nobody and their answer.
    private void Tell(Action<IEngineSignals> tell)
    {
        if (_parts.Signals is not { } signals) return;
        try
        {
            tell(signals);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whom it could be told is who threw it.
        }
    }

    // Whatever door an urge comes through, people come first; and past a bar the boundary, then people.
    private RecordResult Recorded(Journey before, Journey after, Fact kept, DateTimeOffset now)
    {
        var result = new RecordResult(after, [kept], Compare(before, after, now), null);
        if (kept is Urge { Distress.Count: > 0 } urge)
            return result with { Resources = Advise(after, urge, now).Resources };
        Func<Evaluation, IReadOnlyList<Sentence>>? wordsOf = kept switch
        {
            ContactMade { Accidental: false } => _advisor.AfterMine,
            ContactMade or ExReachedOut or ExResponded { Response: not ExResponse.None } => AfterTheirs,
            _ => null,
        };
        if (wordsOf is null) return result;
        var advice = Advise(
            after, kept is ContactMade contact ? Imagination.UrgeBehind(contact) : Imagination.BareWish(now), now);
        return wordsOf(advice.Evaluation) is { Count: > 0 } words
            ? result with { Words = words, Resources = advice.Resources }
            : result;
    }

    private IReadOnlyList<Sentence> AfterTheirs(Evaluation evaluation) =>
        _advisor.AfterTheirs(evaluation) is { Count: > 0 } words ? words : _advisor.StillBarred(evaluation);

    private IReadOnlyList<Sentence> Barred(
        Journey journey, StreakSummary streak, Evaluation evaluation, DateTimeOffset now)
    {
        var isWordFresh = journey.Circumstances.MessageToAnswer is { } message
            && journey.Calendar.DayOf(now) - journey.Calendar.DayOf(message.At) <= _policy.ConversationDays;
        var words = journey.State switch
        {
            BreakupState.ContactBroken when streak.LapseIsRecent => _advisor.AfterMine(evaluation),
            BreakupState.HeardFromEx when isWordFresh => _advisor.AfterTheirs(evaluation),
            _ => [],
        };
        return words.Count > 0 ? words : _advisor.StillBarred(evaluation);
    }

    private Advice Advise(Journey journey, Urge urge, DateTimeOffset now)
    {
        var evaluation = Weigh(journey, urge, now);
        var clock = ClockOf(journey.Calendar.IsZoneKnown ? journey.Calendar : null);
        var person = new SpokenTo(_audience, journey.Zone, now, clock, _parts.Zones, _phrases);
        return new(_advisor, _imagination, evaluation, journey, urge, person, now);
    }

    // Hours are said by the clock the person looks at.
    private Func<DateTimeOffset, DateTimeOffset>? ClockOf(DayCalendar? home)
    {
        var clock = _audience.DeviceZone is { } zone ? _parts.Zones.Calendar(zone, default) ?? home : home;
        return clock is null ? null : clock.LocalTime;
    }

    private string TextOf(DoubtKind kind, string? factId)
    {
        var ofItsOwnZone = kind == DoubtKind.UnknownZone && factId is null;
        return _phrases["doubt." + CamelCase.NameOf(kind) + (ofItsOwnZone ? ".own" : "")];
    }

    private WhatIfResult WhatIfActedOn(Journey journey, Urge urge, DateTimeOffset now)
    {
        if (urge.Distress.Count > 0) return WhatIfInCrisis(journey, urge, now);
        Check(urge);
        var advice = Advise(journey, urge, now);
        var acted = Imagination.ActOn(urge, advice.Evaluation, now);
        return WhatIfContact(journey, acted is null ? journey : _imagination.With(journey, acted, now), advice, now);
    }

    // Nothing is imagined then: people come first, whatever else cannot be right.
    private WhatIfResult WhatIfInCrisis(Journey journey, Urge urge, DateTimeOffset now)
    {
        var before = Glance(journey, now);
        var forecast = _advisor.ForecastOfWaiting(before.Streak, before.State, before.Streak);
        return Beside(before, before, forecast, Advise(journey, urge, now));
    }

    private WhatIfResult WhatIfMade(Journey journey, ContactMade contact, DateTimeOffset now)
    {
        // A contact that cannot be right is refused where it is imagined, before anything is made of it.
        var imagined = _imagination.With(journey, contact, now);
        return WhatIfContact(journey, imagined, Advise(journey, Imagination.UrgeBehind(contact), now), now);
    }

    private WhatIfResult WhatIfContact(Journey journey, Journey imagined, Advice advice, DateTimeOffset now)
    {
        var before = Glance(journey, now);
        var after = Glance(imagined, now);
        var forecast = _advisor.Forecast(advice.Evaluation, before.Streak, after.State, after.Streak);
        return Beside(before, after, forecast, advice);
    }

    // Whatever is imagined, in a crisis and past a bar the card and people come first.
    private static WhatIfResult Beside(
        JourneySnapshot before, JourneySnapshot after, Forecast forecast, Advice advice)
    {
        var result = new WhatIfResult { Before = before, After = after, Forecast = forecast };
        return advice.Verdict.BarsContact
            ? result with { Card = advice.Card, Resources = advice.Resources }
            : result;
    }

    private WhatIfResult WhatIfItHappened(Journey journey, Fact fact, DateTimeOffset now)
    {
        var before = Glance(journey, now);
        var after = Glance(_imagination.With(journey, fact, now), now);
        var forecast = _advisor.ForecastOfOther(before.Streak, after.State, after.Streak);
        return Beside(before, after, forecast, Advise(journey, Imagination.BareWish(now), now));
    }

    private Evaluation Weigh(Journey journey, Urge urge, DateTimeOffset now) =>
        Rulebook.Evaluate(Situation.From(journey, urge, now, _policy), _policy);

    private JourneySnapshot Glance(Journey journey, DateTimeOffset now)
    {
        var standing = _replay.At(journey, now);
        return new(standing.State, StreakSummary.From(standing, now, _policy));
    }

    private JourneyDiff Compare(Journey before, Journey after, DateTimeOffset now) =>
        new(Glance(before, now), Glance(after, now));

    private DateTimeOffset Now(DateTimeOffset? now) => now ?? _parts.Clock.GetUtcNow();

    /// <summary>What every language and policy of an engine shares.</summary>
    private sealed record Parts(
        IBreakupStateMachine Chart,
        Rulebook Rulebook,
        Support Support,
        TimeOnly MilestonesAt,
        LanguageList Languages,
        TimeProvider Clock,
        ZoneCatalogue Zones,
        IEngineSignals? Signals)
    {
        private readonly ConcurrentDictionary<Phrases, SpokenTables> _spoken = new();

        public static Parts From(
            IBreakupStateMachine chart, NoContactOptions options, TimeProvider clock, IEngineSignals? signals)
        {
            ArgumentNullException.ThrowIfNull(options);
            options.Validate();
            return new(
                chart,
                options.ToRulebook(),
                options.ToSupport(),
                options.MilestonesAt,
                options.ToLanguages(),
                clock,
                new ZoneCatalogue(options.ZoneData ?? SystemZoneData.Instance),
                signals);
        }

        public SpokenTables SpokenIn(Phrases phrases) =>
            _spoken.GetOrAdd(phrases, static (phrases, rulebook) => new(phrases, rulebook), Rulebook);
    }
}
