namespace NoContact.Urges;

/// <summary>What became of one rule. Every rule has an entry, held or not.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Held">Whether it held.</param>
/// <param name="Decides">Whether the verdict is its own.</param>
/// <param name="Missing">Where it did not hold: the conditions it asked for that did not; none for a host's rule.</param>
/// <param name="Against">Where it did not hold: the conditions that stood against it.</param>
public sealed record TraceEntry(string Rule, RuleTier Tier, bool Held, bool Decides, Condition Missing, Condition Against);
