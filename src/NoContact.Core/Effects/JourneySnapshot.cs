using NoContact.Chart;
using NoContact.Streaks;

namespace NoContact.Effects;

/// <summary>A journey at an instant: what a change may change.</summary>
/// <param name="State">Where the person stands.</param>
/// <param name="Streak">The streak and the record.</param>
public sealed record JourneySnapshot(BreakupState State, StreakSummary Streak);
