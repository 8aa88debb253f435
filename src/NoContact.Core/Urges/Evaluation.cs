using NoContact.Journeys;

namespace NoContact.Urges;

/// <summary>What the rules say of one urge, and why.</summary>
public sealed record Evaluation
{
    /// <summary>The verdict: the most restrictive of the baseline, lifted or not, and every restricting rule that held.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The name and version of the rules.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The conditions that held.</summary>
    public required Condition Conditions { get; init; }

    /// <summary>Why, for a person: the rules that decide first, then the others that held and speak to this verdict.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Every rule, held or not, in the order of the table.</summary>
    public required IReadOnlyList<TraceEntry> Trace { get; init; }

    /// <summary>Which answer to an open question would change the verdict.</summary>
    public required IReadOnlyList<AnswerThatMatters> Unknowns { get; init; }

    /// <summary>The verdict if every open yes/no question were answered no.</summary>
    public required Verdict IfAllClear { get; init; }
}
