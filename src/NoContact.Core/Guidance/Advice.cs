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
    public required string Headline { get; init; }

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
}
