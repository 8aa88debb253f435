using NoContact.Article;
using NoContact.Verdicts;

namespace NoContact.Rules;

/// <summary>One row of the rules. A rule with several rows holds where one of them does.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="All">Conditions that must all hold.</param>
/// <param name="Any">Conditions of which one must hold; none asks for none.</param>
/// <param name="None">Conditions of which none may hold.</param>
/// <param name="Verdict">What the row gives; null where the rule only speaks.</param>
/// <param name="Sources">Where it comes from, the first the main one.</param>
public sealed record RuleRow(
    string RuleId, Condition All, Condition Any, Condition None, Verdict? Verdict, params IReadOnlyList<Source> Sources)
{
    /// <summary>The tier of the rule; set by the table's section.</summary>
    public RuleTier Tier { get; init; }

    /// <summary>Where the rule only speaks: the least restrictive verdict it still has something to say to.</summary>
    public Verdict SpeaksUpTo { get; init; } = Verdicts.Verdict.WaitFirst;

    internal ConditionMask Mask => new(All, Any, None);

    /// <summary>Whether the row holds where these conditions do.</summary>
    public bool Holds(Condition conditions) => Mask.Fits(conditions);

    /// <summary>What it asked for that did not hold, and what stood against it.</summary>
    internal (Condition Missing, Condition Against) WhyNot(Condition conditions)
    {
        var missingOfAny = (Any & conditions) == 0 ? Any : Condition.None;
        return ((All & ~conditions) | missingOfAny, None & conditions);
    }
}
