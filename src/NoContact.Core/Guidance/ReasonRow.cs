using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>Where a rule has other words for the case at hand.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Any">Conditions of which one must hold.</param>
/// <param name="Id">What the phrase's key ends with.</param>
internal sealed record ReasonRow(string RuleId, Condition Any, string Id)
{
    public bool Fits(Condition conditions) => (Any & conditions) != 0;
}
