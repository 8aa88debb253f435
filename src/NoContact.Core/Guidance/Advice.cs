using NoContact.Facts;
using NoContact.Help;
using NoContact.Journeys;
using NoContact.Rules;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>The whole answer to an urge: the verdict, why, what would likely follow, and what helps instead.</summary>
/// <remarks>The verdict is there at once; each of the rest is worked out when it is first read, and is the same whenever that is. Safe to share between threads.</remarks>
public sealed class Advice
{
    private readonly Advisor _advisor;
    private readonly Func<Advice, Forecast> _forecast;

    internal Advice(Advisor advisor, Func<Advice, Forecast> forecast, Evaluation evaluation, Journey journey, Urge urge, string? country, DateTimeOffset now) =>
        (_advisor, _forecast, Evaluation, Journey, Urge, Country, Now) = (advisor, forecast, evaluation, journey, urge, country, now);

    /// <summary>What the rules said.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Evaluation.Verdict;

    /// <summary>The answer in one line of under 140 characters.</summary>
    public string Headline => Card.Headline;

    /// <summary>The language's tag.</summary>
    public string Language => _advisor.Language;

    /// <summary>The answer as a card.</summary>
    public Card Card => field ??= _advisor.CardOf(this);

    /// <summary>Why, the rules that decide first.</summary>
    public IReadOnlyList<SpokenReason> Reasons => field ??= _advisor.Reasons(Evaluation);

    /// <summary>What would likely follow; null in a crisis.</summary>
    public Forecast? Forecast => IsCrisis ? null : field ??= _forecast(this);

    /// <summary>What to do instead, or first: safety, then what helped this person most often. May be empty.</summary>
    public IReadOnlyList<Sentence> Steps => field ??= _advisor.Steps(this);

    /// <summary>What to ask oneself; may be empty.</summary>
    public IReadOnlyList<Sentence> Questions => field ??= _advisor.Questions(Evaluation);

    /// <summary>What holds somebody up, three at most; may be empty.</summary>
    public IReadOnlyList<Sentence> Encouragements => field ??= _advisor.Encouragements(Evaluation);

    /// <summary>Where real people help. Never empty; in a crisis they come first.</summary>
    public IReadOnlyList<Resource> Resources => field ??= _advisor.Resources(this);

    /// <summary>When to look again: <see cref="NoContactPolicy.DelayMinutes"/> after <c>now</c>, with its offset. Null where waiting changes nothing.</summary>
    public DateTimeOffset? AskAgainAt => _advisor.AskAgainAt(this);

    internal bool IsCrisis => Verdict == Verdict.GetSupportNow;

    internal Journey Journey { get; }

    internal Urge Urge { get; }

    internal string? Country { get; }

    internal DateTimeOffset Now { get; }

    /// <summary>The fact that says what the person did with this answer, so that what helps them can be learned.</summary>
    /// <param name="response">What they did.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, in their words.</param>
    public CardAnswered Answered(CardResponse response, DateTimeOffset at, string? reason = null) =>
        new() { At = at, Verdict = Verdict, Response = response, Reason = reason };
}
