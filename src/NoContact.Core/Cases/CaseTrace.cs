using NoContact.Urges;

namespace NoContact.Cases;

/// <summary>What became of one rule, as a case's answer carries it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Held">Whether it held.</param>
/// <param name="Decides">Whether the verdict is its own.</param>
public readonly record struct CaseTrace(string Rule, RuleTier Tier, bool Held, bool Decides);
