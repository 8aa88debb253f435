namespace NoContact.Rules;

/// <summary>What became of one rule. Every rule has an entry, held or not.</summary>
public sealed record TraceEntry
{
    /// <summary>The rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>Its tier.</summary>
    public required RuleTier Tier { get; init; }

    /// <summary>Whether it held.</summary>
    public required bool Held { get; init; }

    /// <summary>Whether the verdict is its own.</summary>
    public required bool Decides { get; init; }

    /// <summary>Where it did not hold: the conditions it asked for that did not; none for a host's rule.</summary>
    public required Condition Missing { get; init; }

    /// <summary>Where it did not hold: the conditions that stood against it.</summary>
    public required Condition Against { get; init; }

    /// <summary>A rule of the host's own that threw.</summary>
    public bool Failed { get; init; }

    internal static TraceEntry From(Rule rule, Evaluation evaluation)
    {
        var held = evaluation.Holds(rule.Place);
        var (missing, against) = held ? default : rule.WhyNot(evaluation.Conditions);
        return new()
        {
            RuleId = rule.Id,
            Tier = rule.Tier,
            Held = held,
            Decides = held && evaluation.Decides(rule),
            Missing = missing,
            Against = against,
            Failed = rule.Host is not null && evaluation.HasFailed(rule),
        };
    }
}
