using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Streaks;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>The whole answer to an urge: the verdict, why, what would likely follow, and what helps instead.</summary>
/// <remarks>
/// The verdict is there at once; each of the rest is worked out when it is first read, and is the same whenever that
/// is. Safe to share between threads.
/// </remarks>
public sealed class Advice
{
    private readonly Advisor _advisor;
    private readonly Imagination _imagination;
    private readonly Urge _urge;

    internal Advice(
        Advisor advisor, Imagination imagination, Evaluation evaluation,
        Journey journey, Urge urge, SpokenTo person, DateTimeOffset now)
    {
        _advisor = advisor;
        _imagination = imagination;
        _urge = urge;
        Person = person;
        Evaluation = evaluation;
        Journey = journey;
        Now = now;
    }

    /// <summary>The journey the urge was weighed on; never part of the advice as JSON, since it holds texts.</summary>
    [JsonIgnore]
    public Journey Journey { get; }

    /// <summary>The instant at which it was weighed.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whom it is said to.</summary>
    internal SpokenTo Person { get; }

    /// <summary>How the person was doing then, before anything is done about the urge.</summary>
    public StreakSummary Streak => field ??= StreakSummary.From(Journey, Now, Evaluation.Policy);

    /// <summary>What the rules said.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Evaluation.Verdict;

    /// <summary>The answer in one line of under 140 characters.</summary>
    public string Headline => Card.Headline;

    /// <summary>The language's tag.</summary>
    public string Language => _advisor.Language;

    /// <summary>The answer as a tired head can take it; all the rest stands beneath.</summary>
    public Card Card => field ??= _advisor.Card(Evaluation, Reasons, Steps, Resources, AskAgainAt);

    /// <summary>Why, the rules that decide first.</summary>
    public IReadOnlyList<SpokenReason> Reasons => field ??= _advisor.Reasons(Evaluation);

    /// <summary>What would likely follow; null in a crisis.</summary>
    public Forecast? Forecast => Verdict.IsCrisis ? null : field ??= ForecastIfActedOn();

    /// <summary>
    /// What to do instead, or first, four at most: safety, then the person's own plan, then what helped them most
    /// often, then whom and what they laid by for a hard hour, then what fits the motive and the hour. May be empty.
    /// </summary>
    public IReadOnlyList<Sentence> Steps => field ??=
        _advisor.Steps(Evaluation, Resources, OwnHelp(), Journey.Circumstances.TimesHelped);

    /// <summary>What to ask oneself, two at most; may be empty.</summary>
    public IReadOnlyList<Sentence> AskYourself => field ??= _advisor.Questions(Evaluation);

    /// <summary>What holds somebody up, two at most; may be empty.</summary>
    public IReadOnlyList<Sentence> Encouragements => field ??= _advisor.Encouragements(Evaluation);

    /// <summary>Where real people help. Never empty; in a crisis they come first.</summary>
    public IReadOnlyList<Resource> Resources => field ??= _advisor.Resources(Evaluation, Person);

    /// <summary>
    /// When to look again: <see cref="NoContactPolicy.DelayMinutes"/> after <see cref="Now"/>, with its offset; by
    /// somebody who is not sober, the next morning. Null where waiting changes nothing.
    /// </summary>
    public DateTimeOffset? AskAgainAt =>
        Verdict.AsksToWait ? Journey.AskAgainAt(_urge, Now, Evaluation.Policy) : null;

    /// <summary>
    /// The fact that says what the person did with this answer, so that what helps them can be learned.
    /// </summary>
    /// <param name="response">What they did.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, in their words.</param>
    public CardAnswered Answered(CardResponse response, DateTimeOffset at, string? reason = null) =>
        new() { At = at, Verdict = Verdict, Response = response, Reason = reason };

    private OwnHelp OwnHelp() => new(PlanForThis(), Journey.TrustedPerson, Journey.CalmNote);

    private PlanMade? PlanForThis()
    {
        var local = TimeOnly.FromDateTime(Journey.InZone(Now).DateTime);
        return Journey.Circumstances.Plans.LastOrDefault(plan =>
            !string.IsNullOrWhiteSpace(plan.Cue)
            && !string.IsNullOrWhiteSpace(plan.Response)
            && plan.Matches(_urge, local));
    }

    private Forecast ForecastIfActedOn()
    {
        var after = _imagination.WithActedOn(Journey, _urge, Evaluation, Now);
        var streak = StreakSummary.From(after, Now, Evaluation.Policy);
        return _advisor.Forecast(Evaluation, Streak, after.State, streak);
    }
}
