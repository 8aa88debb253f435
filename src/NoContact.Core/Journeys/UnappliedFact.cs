using NoContact.Chart;

namespace NoContact.Journeys;

/// <summary>A fact that is kept, but does not fit the history as it stands now.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Trigger">What it would have fired.</param>
/// <param name="State">The state in which it did not fit.</param>
/// <param name="Unmet">The chart's guards that stood in the way; none where no row leads on from that
/// state.</param>
public sealed record UnappliedFact(string Id, BreakupTrigger Trigger, BreakupState State, ChartGuards Unmet);
