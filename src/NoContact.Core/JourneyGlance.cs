using NoContact.Breakups;
using NoContact.Streaks;

namespace NoContact;

/// <summary>A journey at an instant: what a change may change.</summary>
/// <param name="State">Where the person stands.</param>
/// <param name="Streak">The streak and the record.</param>
public sealed record JourneyGlance(BreakupState State, StreakSummary Streak);
