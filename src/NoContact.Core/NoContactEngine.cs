using System.Collections.Concurrent;
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
    private readonly Phrases _phrases;
    private readonly JourneyBuilder _replay;
    private readonly Advisor _advisor;
    private readonly CheckInPlanner _planner;
    private readonly Imagination _imagination;

    /// <summary>An engine on a state machine, with a host's choices and a clock.</summary>
    /// <exception cref="ArgumentException">A choice that cannot be right.</exception>
    /// <exception cref="TimeZoneNotFoundException">The system has no time-zone data.</exception>
    public NoContactEngine(IBreakupStateMachine stateMachine, NoContactOptions options, TimeProvider clock)
        : this(Parts.From(stateMachine, options, clock), options.ToPolicy(), options.Language)
    {
    }

    private NoContactEngine(Parts parts, NoContactPolicy policy, string language)
    {
        ArgumentNullException.ThrowIfNull(parts.Chart);
        ArgumentNullException.ThrowIfNull(parts.Clock);
        _parts = parts;
        _policy = policy;
        _phrases = parts.Languages.Get(language);
        _replay = new JourneyBuilder(parts.Chart, policy, parts.Zones);
        _advisor = new Advisor(_phrases, parts.SpokenIn(_phrases), parts.Support, policy);
        _planner = new CheckInPlanner(policy, parts.MilestonesAt, _phrases);
        _imagination = new Imagination(_replay);
    }

    /// <summary>The numbers in force.</summary>
    public NoContactPolicy Policy => _policy;

    /// <summary>The rules in force.</summary>
    public Rulebook Rulebook => _parts.Rulebook;

    /// <summary>The words it answers in.</summary>
    public Phrases Phrases => _phrases;

    /// <summary>
    /// The tags of the languages it can answer in, the host's own first; see <see cref="InLanguage"/>.
    /// </summary>
    public IReadOnlyList<string> Languages => _parts.Languages.Tags;

    /// <summary>The same engine in another language; <c>de-AT</c> is served by <c>de</c>.</summary>
    /// <exception cref="ArgumentException">A language there are no phrases in.</exception>
    public NoContactEngine InLanguage(string language) => new(_parts, _policy, language);

    /// <summary>The same engine under other numbers.</summary>
    /// <exception cref="BadInputException">A number that cannot be right.</exception>
    public NoContactEngine WithPolicy(NoContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var problems = new List<Problem>();
        foreach (var (property, message) in policy.Problems())
            problems.Add(new($"$.policy.{CamelCase.From(property)}", message));
        return problems.Count == 0 ? new(_parts, policy, _phrases.Language) : throw new BadInputException(problems);
    }

    /// <summary>A new journey, without facts.</summary>
    /// <param name="zone">The IANA zone the person lives in.</param>
    /// <exception cref="BadInputException">A zone the system does not know.</exception>
    public Journey Begin(string zone) => _replay.Build(zone, [], Now(null));

    /// <summary>
    /// A journey from its document. It is a history: an intention that does not fit is kept, and listed as unapplied.
    /// </summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    public Journey Load(JourneyDocument document, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _replay.Build(document.Zone, document.Facts, Now(now));
    }

    /// <summary>Adds a fact, live. What happened is always recorded; an intention the chart refuses is not.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right, whatever happened.</exception>
    public RecordResult Record(Journey journey, Fact fact, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(fact);
        var instant = Now(now);
        var stamped = JourneyBuilder.Stamp(journey, fact, instant);
        var after = _replay.Append(journey, stamped, instant);
        return Refusal.From(journey, after, stamped, _phrases) is { } refusal
            ? new(journey, stamped, null, refusal)
            : new(after, stamped, new(Glance(journey, instant), Glance(after, instant)), null);
    }

    /// <summary>Weighs an urge on a journey. Nothing is recorded.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="now">When it is weighed.</param>
    /// <param name="country">The ISO 3166-1 alpha-2 code of the country whose help is offered; null takes the option
    /// of that name.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    public Advice Evaluate(Journey journey, Urge urge, DateTimeOffset? now = null, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(urge);
        var instant = Now(now);
        Check(journey, urge, instant);
        var evaluation = Weigh(journey, urge, instant);
        return new Advice(_advisor, _imagination, evaluation, journey, urge, country ?? _parts.Country, instant);
    }

    /// <summary>How the person is doing.</summary>
    public StreakSummary Streak(Journey journey, DateTimeOffset? now = null) =>
        StreakSummary.From(journey, Now(now), _policy);

    /// <summary>
    /// The intentions the chart allows where the journey stands, in the order of
    /// <see cref="BreakupChart.Intentions"/>; may be empty.
    /// </summary>
    public IReadOnlyList<BreakupTrigger> PermittedIntentions(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var guards = journey.Circumstances.ChartGuards;
        return
        [
            .. BreakupChart.Intentions.Where(intention => !_parts.Chart.Fire(journey.State, intention, guards).Refused),
        ];
    }

    /// <summary>How the person is doing, in numbers and in words.</summary>
    public Progress Progress(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var streak = Streak(journey, now);
        var insights = UrgeInsights.From(journey);
        return new(
            streak, insights,
            [.. ProgressWords.Kindness(journey, streak, _phrases)],
            [.. ProgressWords.Findings(insights, _phrases)]);
    }

    /// <summary>
    /// The journey beside itself with one imagined fact more, and what would likely follow. Nothing is recorded.
    /// </summary>
    /// <param name="journey">The journey.</param>
    /// <param name="imagined">A fact; an urge is imagined acted on, and a contact is weighed as the urge to make
    /// it.</param>
    /// <param name="now">When it is imagined.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public WhatIfResult WhatIf(Journey journey, Fact imagined, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(imagined);
        var instant = Now(now);
        return imagined switch
        {
            Urge urge => WhatIfActedOn(journey, urge, instant),
            ContactMade { Accidental: false } contact => WhatIfMade(journey, contact, instant),
            _ => WhatIfItHappened(journey, imagined, instant),
        };
    }

    /// <summary>The journey beside itself if the person only waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time that is not ahead, or past the calendar's end.</exception>
    public WhatIfResult WhatIfYouWait(Journey journey, TimeSpan time, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        var instant = Now(now);
        var before = Glance(journey, instant);
        var after = Glance(journey, instant + time);
        return new(before, after, _advisor.ForecastOfWaiting(before.Streak, after.State, after.Streak));
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
        return _planner.Plan(journey, urge => Weigh(journey, urge, instant).Verdict.AsksToWait, instant);
    }

    /// <summary>Whom anybody can turn to, urge or no urge; never empty.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code; null takes the option, else guesses by the zone.</param>
    /// <param name="zone">The IANA zone to guess by; null guesses none, and one that nobody knows is no error.</param>
    public IReadOnlyList<Resource> Help(string? country, string? zone = null) =>
        _parts.Support.ForAnyone(country ?? _parts.Country, zone ?? "", _phrases);

    /// <summary>Two devices of one journey: every fact of both, once. The order of the two never matters.</summary>
    /// <exception cref="ArgumentException">They are not one journey, two different facts have one id, or a fact does
    /// not say when it was recorded.</exception>
    /// <exception cref="BadInputException">Each is right by itself, but not together.</exception>
    public Journey Merge(Journey a, Journey b, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _replay.Merge(a, b, Now(now));
    }

    internal TimeProvider Clock => _parts.Clock;

    /// <summary>
    /// The earliest check-in that a journey has after a fact and had not before, or not at this time; null where
    /// there is none.
    /// </summary>
    internal CheckIn? FirstNewCheckIn(Journey before, Journey after, DateTimeOffset now)
    {
        var known = CheckIns(before, now).Select(checkIn => (checkIn.Id, checkIn.At)).ToHashSet();
        return CheckIns(after, now).FirstOrDefault(checkIn => !known.Contains((checkIn.Id, checkIn.At)));
    }

    private void Check(Journey journey, Urge urge, DateTimeOffset now)
    {
        var problems = new JourneyCheck(journey.Log, now, _parts.Zones, _ => "$").CheckUrge(urge);
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private WhatIfResult WhatIfActedOn(Journey journey, Urge urge, DateTimeOffset now)
    {
        Check(journey, urge, now);
        var evaluation = Weigh(journey, urge, now);
        var acted = Imagination.ActOn(journey, urge, evaluation, now);
        return WhatIfContact(journey, evaluation, _imagination.With(journey, acted, now), now);
    }

    private WhatIfResult WhatIfMade(Journey journey, ContactMade contact, DateTimeOffset now)
    {
        // A contact that cannot be right is refused where it is imagined, before anything is made of it.
        var imagined = _imagination.With(journey, contact, now);
        return WhatIfContact(journey, Weigh(journey, Imagination.UrgeBehind(contact), now), imagined, now);
    }

    private WhatIfResult WhatIfContact(Journey journey, Evaluation evaluation, Journey imagined, DateTimeOffset now)
    {
        var before = Glance(journey, now);
        var after = Glance(imagined, now);
        return new(before, after, _advisor.Forecast(evaluation, before.Streak, after.State, after.Streak));
    }

    private WhatIfResult WhatIfItHappened(Journey journey, Fact fact, DateTimeOffset now)
    {
        var before = Glance(journey, now);
        var after = Glance(_imagination.With(journey, fact, now), now);
        return new(before, after, _advisor.ForecastOfOther(before.Streak, after.State, after.Streak));
    }

    private Evaluation Weigh(Journey journey, Urge urge, DateTimeOffset now) =>
        Rulebook.Evaluate(Situation.From(journey, urge, now, _policy), _policy);

    private JourneySnapshot Glance(Journey journey, DateTimeOffset now) =>
        new(journey.State, StreakSummary.From(journey, now, _policy));

    private DateTimeOffset Now(DateTimeOffset? now) => now ?? _parts.Clock.GetUtcNow();

    /// <summary>What every language and policy of an engine shares.</summary>
    private sealed record Parts(
        IBreakupStateMachine Chart,
        Rulebook Rulebook,
        Support Support,
        string? Country,
        TimeOnly MilestonesAt,
        LanguageList Languages,
        TimeProvider Clock,
        ZoneCatalogue Zones)
    {
        private readonly ConcurrentDictionary<Phrases, SpokenTables> _spoken = new();

        public static Parts From(IBreakupStateMachine chart, NoContactOptions options, TimeProvider clock)
        {
            ArgumentNullException.ThrowIfNull(options);
            return new(
                chart,
                options.ToRulebook(),
                options.ToSupport(),
                options.Country,
                options.MilestonesAt,
                options.ToLanguages(),
                clock,
                new ZoneCatalogue());
        }

        public SpokenTables SpokenIn(Phrases phrases) =>
            _spoken.GetOrAdd(phrases, static (phrases, rulebook) => new(phrases, rulebook), Rulebook);
    }
}
