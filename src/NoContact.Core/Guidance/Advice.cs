using NoContact.Journeys;
using NoContact.Urges;

namespace NoContact.Guidance;

/// <summary>The whole answer to an urge: the verdict, why, what would likely follow, and what helps instead.</summary>
public sealed record Advice
{
    /// <summary>What the rules said.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Evaluation.Verdict;

    /// <summary>The answer in one line of under 140 characters.</summary>
    public string Headline => Card.Headline;

    /// <summary>The language's tag.</summary>
    public required string Language { get; init; }

    /// <summary>The answer as a card.</summary>
    public required Card Card { get; init; }

    /// <summary>Why, the rules that decide first.</summary>
    public required IReadOnlyList<SpokenReason> Reasons { get; init; }

    /// <summary>What would likely follow; null in a crisis.</summary>
    public required Forecast? Forecast { get; init; }

    /// <summary>What to do instead, or first.</summary>
    public required IReadOnlyList<Sentence> Steps { get; init; }

    /// <summary>What to ask oneself.</summary>
    public required IReadOnlyList<Sentence> Questions { get; init; }

    /// <summary>What holds somebody up.</summary>
    public required IReadOnlyList<Sentence> Encouragements { get; init; }

    /// <summary>Where real people help. Never empty; in a crisis they come first.</summary>
    public required IReadOnlyList<Resource> Resources { get; init; }

    /// <summary>When to look again; null where waiting changes nothing.</summary>
    public required DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>The fact that says what the person did with this answer, so that what helps them can be learned.</summary>
    /// <param name="response">What they did.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, in their words.</param>
    public CardAnswered Answered(CardResponse response, DateTimeOffset at, string? reason = null) =>
        new() { At = at, Verdict = Verdict, Response = response, Reason = reason };
}
