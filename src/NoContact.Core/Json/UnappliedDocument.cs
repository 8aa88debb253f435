using NoContact.Chart;

namespace NoContact.Json;

/// <summary>A fact that does not fit the history, as a case's answer carries it.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Trigger">What it would have fired.</param>
/// <param name="State">The state in which it did not fit.</param>
/// <param name="Reason">Why, for a person.</param>
public sealed record UnappliedDocument(string Id, BreakupTrigger Trigger, BreakupState State, string Reason);
