using NoContact.Breakups;

namespace NoContact;

/// <summary>Why an intention, or a second breakup, was not recorded. What happened is never refused.</summary>
/// <param name="Trigger">What was intended.</param>
/// <param name="State">The state in which it does not fit.</param>
/// <param name="Unmet">The chart's conditions that stood in the way; none where no row leads on from that state.</param>
/// <param name="Text">The reason for a person.</param>
public sealed record Refusal(BreakupTrigger Trigger, BreakupState State, ChartConditions Unmet, string Text);
