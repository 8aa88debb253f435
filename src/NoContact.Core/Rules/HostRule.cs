using NoContact.Article;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>
/// A rule of the host's own. It may speak, restrict, or lift the baseline; it never lifts a caution, a boundary or a
/// crisis.
/// </summary>
public sealed record HostRule
{
    /// <summary>A stable id in kebab-case, unlike any other rule's.</summary>
    public required string Id { get; init; }

    /// <summary>Any tier but <see cref="RuleTier.Baseline"/>.</summary>
    public required RuleTier Tier { get; init; }

    /// <summary>
    /// What it gives; null exactly where <see cref="Tier"/> is <see cref="RuleTier.Reason"/>. An exception gives more
    /// than <see cref="Verdicts.Verdict.HoldNoContact"/>; a caution of <see cref="Verdicts.Verdict.WaitFirst"/> shows
    /// only where an exception lifted that baseline, since the most restrictive counts.
    /// </summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>
    /// The reason as shown to a person. For other languages put <c>rule.</c> and the id among
    /// <see cref="NoContactOptions.Phrases"/>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>When it holds. Called once or more for an urge, from any thread: keep it pure and quick.</summary>
    /// <remarks>
    /// Where it throws it fails closed: it holds if it restricts, with a text of ours in the place of
    /// <see cref="Text"/>, and does not hold if it lifts or speaks; every other rule is weighed as ever, and
    /// <see cref="Evaluation.Failures"/> names it. What nobody can catch, an endless loop or a full stack, takes the
    /// answer with it, a crisis answer too.
    /// </remarks>
    public required Func<Situation, bool> Holds { get; init; }
}
