using System.Collections.Concurrent;
using System.Text.Json;
using NoContact.Chart;
using NoContact.CheckIns;
using NoContact.Days;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Insights;
using NoContact.Journeys;
using NoContact.Languages;
using NoContact.Outcomes;
using NoContact.Rules;
using NoContact.Streaks;
using NoContact.Verdicts;

namespace NoContact;

/// <summary>The one door: facts → journey → rules → guidance. Thread-safe; it does no I/O and keeps nothing.</summary>
/// <remarks>Where <c>now</c> is left out, it is the engine's clock's. A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public sealed class NoContactEngine
{
    private readonly Parts _parts;
    private readonly NoContactPolicy _policy;
    private readonly Phrases _phrases;
    private readonly JourneyBuilder _replay;
    private readonly Advisor _advisor;
    private readonly CheckInPlanner _agenda;
    private readonly Func<Advice, Forecast> _forecast;

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
        _agenda = new CheckInPlanner(policy, parts.MilestonesAt, _phrases);
        _forecast = Forecast;
    }

    /// <summary>The numbers in force.</summary>
    public NoContactPolicy Policy => _policy;

    /// <summary>The rules in force.</summary>
    public Rulebook Rulebook => _parts.Rulebook;

    /// <summary>The words it answers in.</summary>
    public Phrases Phrases => _phrases;

    /// <summary>The tags of the languages it can answer in, the host's own first; see <see cref="InLanguage"/>.</summary>
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
            problems.Add(new($"$.policy.{JsonNamingPolicy.CamelCase.ConvertName(property)}", message));
        return problems.Count == 0 ? new(_parts, policy, _phrases.Language) : throw new BadInputException(problems);
    }

    /// <summary>A new journey, without facts.</summary>
    /// <param name="zone">The IANA zone the person lives in.</param>
    /// <exception cref="BadInputException">A zone the system does not know.</exception>
    public Journey Begin(string zone) => _replay.Of(zone, [], Now(null));

    /// <summary>A journey from its document. It is a history: an intention that does not fit is kept, and listed as unapplied.</summary>
    /// <exception cref="BadInputException">What cannot be right, each with its path.</exception>
    public Journey Load(JourneyDocument document, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _replay.Of(document.Zone, document.Understood().Facts, Now(now));
    }

    /// <summary>Adds a fact, live. What happened is always recorded; an intention the chart refuses is not.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right, whatever happened.</exception>
    public RecordResult Record(Journey journey, Fact fact, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(fact);
        var instant = Now(now);
        var stamped = JourneyBuilder.Stamped(journey, fact, instant);
        var after = _replay.Append(journey, stamped, instant);
        return Refusal.From(journey, after, stamped, _phrases) is { } refusal
            ? new(journey, stamped, null, refusal)
            : new(after, stamped, new(Glance(journey, instant), Glance(after, instant)), null);
    }

    /// <summary>Weighs an urge on a journey. Nothing is recorded.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="now">When it is weighed.</param>
    /// <param name="country">The ISO 3166-1 alpha-2 code of the country whose help is offered; null takes the option of that name.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    public Advice Evaluate(Journey journey, Urge urge, DateTimeOffset? now = null, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(urge);
        var instant = Now(now);
        Check(journey, urge, instant, "$.urge");
        var situation = Situation.Of(journey, urge, instant, _policy);
        var evaluation = _parts.Rulebook.Evaluate(situation, _policy);
        return new Advice(_advisor, _forecast, evaluation, journey, urge, country ?? _parts.Country, instant);
    }

    /// <summary>How the person is doing.</summary>
    public StreakSummary Streak(Journey journey, DateTimeOffset? now = null) => StreakSummary.Of(journey, Now(now), _policy);

    /// <summary>The intentions the chart allows where the journey stands, in the order of <see cref="BreakupChart.Intentions"/>; may be empty.</summary>
    public IReadOnlyList<BreakupTrigger> PermittedIntentions(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var (intentions, conditions) = (BreakupChart.Intentions, journey.Circumstances.ChartGuards);
        var permitted = new List<BreakupTrigger>(intentions.Count);
        for (var i = 0; i < intentions.Count; i++)
            if (!_parts.Chart.Fire(journey.State, intentions[i], conditions).Refused) permitted.Add(intentions[i]);
        return permitted;
    }

    /// <summary>How the person is doing, in numbers and in words.</summary>
    public Progress Progress(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var (streak, insights) = (Streak(journey, now), UrgeInsights.Of(journey));
        return new(streak, insights, [.. ProgressWords.Kindness(journey, streak, _phrases)], [.. ProgressWords.Findings(insights, _phrases)]);
    }

    /// <summary>The journey beside itself with one imagined fact more, and what would likely follow. Nothing is recorded.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="imagined">A fact; an urge is imagined acted on, and a contact is weighed as the urge to make it.</param>
    /// <param name="now">When it is imagined.</param>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public WhatIfResult WhatIf(Journey journey, Fact imagined, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(imagined);
        var instant = Now(now);
        var before = Glance(journey, instant);
        if (imagined is not Urge and not ContactMade { Accidental: false })
        {
            var other = Imagine(journey, imagined, instant);
            return new(before, other, _advisor.ForecastOfOther(before, other));
        }

        // What cannot be right is refused before anything is made of it: an urge here, a contact where it is imagined.
        if (imagined is Urge felt) Check(journey, felt, instant, "$");
        var made = imagined is Urge ? null : Imagine(journey, imagined, instant);
        var urge = imagined as Urge ?? Urge.ToMake((ContactMade)imagined);
        var evaluation = Rulebook.Evaluate(Situation.Of(journey, urge, instant, _policy), _policy);
        var after = made ?? Imagine(journey, Act(journey, urge, evaluation, instant), instant);
        return new(before, after, _advisor.Forecast(evaluation, before, after));
    }

    /// <summary>The journey beside itself if the person only waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time that is not ahead, or past the calendar's end.</exception>
    public WhatIfResult WhatIfYouWait(Journey journey, TimeSpan time, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        var instant = Now(now);
        var (before, after) = (Glance(journey, instant), Glance(journey, instant + time));
        return new(before, after, _advisor.ForecastOfWaiting(before, after));
    }

    /// <summary>What to say to the person of the app's own accord, the earliest first: what is due, the next milestone, and the end of the delay after an urge.</summary>
    /// <remarks>
    /// Each is said once for each journey, whatever is corrected afterwards, so a host keeps the ids of those it has said:
    /// <see cref="Keeping.OpenJourney"/> does. A milestone is told on its day in the journey's zone, from
    /// <see cref="NoContactOptions.MilestonesAt"/> on. An urge is asked about again only where the answer to it, weighed
    /// <paramref name="now"/>, is to hold or to wait: never in a crisis or past a bar.
    /// </remarks>
    public IReadOnlyList<CheckIn> CheckIns(Journey journey, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var instant = Now(now);
        return _agenda.Of(journey, urge => Rulebook.Evaluate(Situation.Of(journey, urge, instant, _policy), _policy).Verdict is Verdict.HoldNoContact or Verdict.WaitFirst, instant);
    }

    /// <summary>Whom anybody can turn to, urge or no urge; never empty.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code; null takes the option, else guesses by the zone.</param>
    /// <param name="zone">The IANA zone to guess by; null guesses none, and one that nobody knows is no error.</param>
    public IReadOnlyList<Resource> Help(string? country, string? zone = null) => _parts.Support.ForAnyone(country ?? _parts.Country, zone ?? "", _phrases);

    /// <summary>Two devices of one journey: every fact of both, once. The order of the two never matters.</summary>
    /// <exception cref="ArgumentException">They are not one journey, two different facts have one id, or a fact does not say when it was recorded.</exception>
    /// <exception cref="BadInputException">Each is right by itself, but not together.</exception>
    public Journey Merge(Journey a, Journey b, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _replay.Merge(a, b, Now(now));
    }

    private void Check(Journey journey, Urge urge, DateTimeOffset now, string path)
    {
        var problems = new FactCheck(journey.Log, now, _parts.Zones, _ => path).OfUrge(urge);
        if (problems.Count > 0) throw new BadInputException(problems);
    }

    private Forecast Forecast(Advice advice)
    {
        var (journey, evaluation, now) = (advice.Journey, advice.Evaluation, advice.Now);
        var before = Glance(journey, now);
        return _advisor.Forecast(evaluation, before, journey.Circumstances.Breakup is null ? before : Imagine(journey, Act(journey, advice.Urge, evaluation, now), now));
    }

    private static Fact Act(Journey journey, Urge urge, Evaluation evaluation, DateTimeOffset now) =>
        urge.Acted(NotBeforeBreakup(journey, now), practically: evaluation.Conditions.HasFlag(Condition.PracticalTie));

    private JourneySnapshot Imagine(Journey journey, Fact fact, DateTimeOffset now) =>
        Glance(_replay.Imagine(journey, JourneyBuilder.Stamped(journey, fact with { Id = journey.Log.FreeId("imagined"), RecordedAt = null }, now), NotBeforeBreakup(journey, now)), now);

    // A breakup told by a clock that ran fast lies ahead of this one, and nothing is done before it.
    private static DateTimeOffset NotBeforeBreakup(Journey journey, DateTimeOffset now) => journey.Circumstances.FirstBreakupAt is { } first && first > now ? first : now;

    private JourneySnapshot Glance(Journey journey, DateTimeOffset now) => new(journey.State, StreakSummary.Of(journey, now, _policy));

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
