using NoContact.Chart;
using NoContact.Outcomes;

namespace NoContact.Json;

/// <summary>A journey at an instant, as it crosses a boundary.</summary>
/// <param name="State">Where the person stands.</param>
/// <param name="Streak">The streak and the record.</param>
internal sealed record SnapshotDocument(BreakupState State, StreakDocument Streak)
{
    internal static SnapshotDocument From(JourneySnapshot glance) => new(glance.State, StreakDocument.From(glance.Streak));
}
