using NoContact.Breakups;

namespace NoContact.Cases;

/// <summary>A journey at an instant, as it crosses a boundary.</summary>
/// <param name="State">Where the person stands.</param>
/// <param name="Streak">The streak and the record.</param>
public sealed record CaseGlance(BreakupState State, CaseStreak Streak)
{
    internal static CaseGlance Of(JourneyGlance glance) => new(glance.State, CaseStreak.Of(glance.Streak));
}
