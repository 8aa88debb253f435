using NoContact.Chart;
using NoContact.Outcomes;

namespace NoContact.Json;

/// <summary>A journey at an instant, as it crosses a boundary.</summary>
/// <param name="State">Where the person stands.</param>
/// <param name="Streak">The streak and the record.</param>
public sealed record SnapshotDocument(BreakupState State, StreakDocument Streak)
{
    internal static SnapshotDocument Of(JourneySnapshot glance) => new(glance.State, StreakDocument.Of(glance.Streak));
}
