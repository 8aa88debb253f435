using NoContact.Breakups;
using NoContact.Days;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Streaks;
using NoContact.Urges;

namespace NoContact;

/// <summary>The one door: facts → journey → rules → guidance. Thread-safe; it does no I/O and keeps nothing.</summary>
/// <remarks>Every method takes <c>now</c>; left out, it is the engine's clock.</remarks>
public sealed class NoContactEngine
{
    private readonly IBreakupStateMachine _chart;
    private readonly NoContactPolicy _policy;
    private readonly ZoneCatalogue _zones;
    private readonly Replay _replay;
    private readonly Rulebook _rulebook;
    private readonly Advisor _advisor;
    private readonly string? _country;
    private readonly TimeProvider _clock;

    /// <summary>An engine on a state machine, with a host's choices and a clock.</summary>
    /// <exception cref="ArgumentException">A choice that cannot be right.</exception>
    /// <exception cref="TimeZoneNotFoundException">The system has no time-zone data.</exception>
    public NoContactEngine(IBreakupStateMachine stateMachine, NoContactOptions options, TimeProvider clock)
        : this(stateMachine, RulebookOf(options), options.Policy, new Support(options.SupportCountries, Phrases.English), options.Country, clock, new ZoneCatalogue())
    {
    }

    private NoContactEngine(IBreakupStateMachine chart, Rulebook rulebook, NoContactPolicy policy, Support support, string? country, TimeProvider clock, ZoneCatalogue zones)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(clock);
        (_chart, _rulebook, _policy, Support, _country, _clock, _zones) = (chart, rulebook, policy, support, country, clock, zones);
        _replay = new Replay(chart, policy, zones);
        _advisor = new Advisor(Phrases.English, support, rulebook.HostRules, policy);
    }

    /// <summary>The numbers in force.</summary>
    public NoContactPolicy Policy => _policy;

    /// <summary>The rules in force.</summary>
    public Rulebook Rulebook => _rulebook;

    private Support Support { get; }

    /// <summary>The same engine under other numbers.</summary>
    /// <exception cref="BadInputException">A number that cannot be right.</exception>
    public NoContactEngine With(NoContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Problem[] problems = [.. policy.Problems().Select(problem => new Problem($"$.policy.{problem.Key}", problem.Message))];
        return problems.Length == 0 ? new(_chart, _rulebook, policy, Support, _country, _clock, _zones) : throw new BadInputException(problems);
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
        return _replay.Of(document.Zone, document.Facts, Now(now));
    }

    /// <summary>Adds a fact, live. What happened is always recorded; an intention the chart refuses is not.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right, whatever happened.</exception>
    public RecordResult Record(Journey journey, Fact fact, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(fact);
        var instant = Now(now);
        var stamped = fact with
        {
            Id = fact.Id.Length > 0 ? fact.Id : Guid.CreateVersion7(instant).ToString("N"),
            RecordedAt = fact.RecordedAt ?? AfterLast(journey, instant),
        };
        var after = _replay.Append(journey, stamped, instant);
        return RefusalOf(journey, after, stamped) is { } refusal
            ? new(journey, stamped, null, refusal)
            : new(after, stamped, new(Glance(journey, instant), Glance(after, instant)), null);
    }

    /// <summary>Weighs an urge on a journey. Nothing is recorded.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="urge">The urge; it needs no id.</param>
    /// <param name="now">When it is weighed.</param>
    /// <param name="country">The country whose help is offered, over the option of that name.</param>
    /// <exception cref="BadInputException">An urge that cannot be right.</exception>
    public Advice Evaluate(Journey journey, Urge urge, DateTimeOffset? now = null, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(urge);
        var instant = Now(now);
        var problems = new FactCheck(journey.Log, instant, _zones, _ => "$.urge").OfUrge(urge);
        if (problems.Count > 0) throw new BadInputException(problems);

        var situation = Situation.Of(journey, urge, instant, _policy);
        var evaluation = _rulebook.Evaluate(situation, _policy);
        var forecast = Forecast(journey, urge, evaluation, instant);
        return _advisor.Advise(evaluation, forecast, country ?? _country, journey.Zone, instant);
    }

    /// <summary>How the person is doing.</summary>
    public StreakSummary Streak(Journey journey, DateTimeOffset? now = null) => StreakSummary.Of(journey, Now(now), _policy);

    /// <summary>The intentions the chart allows now.</summary>
    public IReadOnlyList<BreakupTrigger> Permitted(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return [.. BreakupChart.Intentions.Where(intention => !_chart.Fire(journey.State, intention, journey.Circumstances.ChartConditions).Refused)];
    }

    /// <summary>The journey as it would be with one imagined fact more. Nothing is recorded; an intention that does not fit is unapplied.</summary>
    /// <exception cref="BadInputException">A fact that cannot be right.</exception>
    public JourneyDiff WhatIf(Journey journey, Fact imagined, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(imagined);
        var instant = Now(now);
        var after = _replay.Imagine(journey, imagined with { Id = Guid.CreateVersion7(instant).ToString("N"), RecordedAt = instant }, instant);
        return new(Glance(journey, instant), Glance(after, instant));
    }

    /// <summary>Whom anybody can turn to, urge or no urge; never empty.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code; null takes the option, else guesses by the zone.</param>
    /// <param name="zone">An IANA zone.</param>
    public IReadOnlyList<Resource> Help(string? country, string zone) => Support.ForAnyone(country ?? _country, zone);

    /// <summary>Two devices of one journey: every fact of both, once. The order of the two never matters.</summary>
    /// <exception cref="ArgumentException">They are not one journey, or a fact does not say when it was recorded.</exception>
    public Journey Merge(Journey a, Journey b, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _replay.Merge(a, b, Now(now));
    }

    private Forecast Forecast(Journey journey, Urge urge, Evaluation evaluation, DateTimeOffset now)
    {
        var before = Glance(journey, now);
        var acted = urge.Acted(now, practically: evaluation.Conditions.HasFlag(Condition.PracticalTie));
        var after = journey.Circumstances.Breakup is null ? before : WhatIf(journey, acted, now).After;
        var lost = before.Streak.Running && !after.Streak.Running ? before.Streak.Days : 0;
        return _advisor.Forecast(evaluation.Conditions, evaluation.Verdict, after.State, lost);
    }

    private static Refusal? RefusalOf(Journey before, Journey after, Fact fact)
    {
        var unapplied = after.Circumstances.Unapplied;
        var refused = unapplied.FirstOrDefault(u => u.Id == fact.Id);

        // An earlier breakup that pushes out the one on record is a second breakup, too.
        if (refused is null && fact is Breakup && unapplied.Count > before.Circumstances.Unapplied.Count)
            refused = unapplied.FirstOrDefault(u => u.Trigger == BreakupTrigger.BreakUp && before.Circumstances.Unapplied.All(b => b.Id != u.Id));
        return refused is null ? null : new(refused.Trigger, refused.State, refused.Unmet, Refusals.Text(refused, Phrases.English));
    }

    // Two facts recorded in one instant, or after a clock was put back, stay in the order in which they were recorded.
    private static DateTimeOffset AfterLast(Journey journey, DateTimeOffset now) =>
        journey.LastRecorded?.RecordedAt is { } last && last >= now && last < DateTimeOffset.MaxValue ? last.AddTicks(1) : now;

    private JourneyGlance Glance(Journey journey, DateTimeOffset now) => new(journey.State, StreakSummary.Of(journey, now, _policy));

    private DateTimeOffset Now(DateTimeOffset? now) => now ?? _clock.GetUtcNow();

    private static Rulebook RulebookOf(NoContactOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.ToRulebook();
    }
}
