namespace NoContact.Rules;

/// <summary>What became of one rule. Every rule has an entry, held or not.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Held">Whether it held.</param>
/// <param name="Decides">Whether the verdict is its own.</param>
/// <param name="Missing">Where it did not hold: the conditions it asked for that did not; none for a host's
/// rule.</param>
/// <param name="Against">Where it did not hold: the conditions that stood against it.</param>
public sealed record TraceEntry(
    string RuleId, RuleTier Tier, bool Held, bool Decides, Condition Missing, Condition Against)
{
    /// <summary>A rule of the host's own that threw.</summary>
    public bool Failed { get; init; }

    internal static TraceEntry From(Rule rule, Evaluation evaluation)
    {
        var held = evaluation.Holds(rule.Place);
        var (missing, against) = held ? default : rule.WhyNot(evaluation.Conditions);
        var entry = new TraceEntry(rule.Id, rule.Tier, held, held && evaluation.Decides(rule), missing, against);
        return rule.Host is not null && evaluation.HasFailed(rule) ? entry with { Failed = true } : entry;
    }
}
