namespace NoContact.Chart;

/// <summary>The chart's answer: the next state, or a refusal with every guard that was not met.</summary>
/// <param name="Next">The state afterwards; the same state where the trigger was refused or moves nothing.</param>
/// <param name="IsRefused">Whether an intention, or a second breakup, does not fit here. What happened is never
/// refused.</param>
/// <param name="Unmet">The guards that stood in the way; <see cref="ChartGuards.None"/> where no row leads on at
/// all.</param>
public sealed record Transition(BreakupState Next, bool IsRefused, ChartGuards Unmet);
