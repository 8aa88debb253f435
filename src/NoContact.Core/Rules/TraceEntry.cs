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
        if (evaluation.Holds(rule.Place))
            return new(rule.Id, rule.Tier, true, evaluation.Decides(rule), Condition.None, Condition.None)
            {
                Failed = evaluation.HasFailed(rule),
            };

        var (missing, against) = rule.WhyNot(evaluation.Conditions);
        return new(rule.Id, rule.Tier, false, false, missing, against) { Failed = evaluation.HasFailed(rule) };
    }
}
