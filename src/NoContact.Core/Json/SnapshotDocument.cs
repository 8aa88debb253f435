using NoContact.Chart;
using NoContact.Effects;

namespace NoContact.Json;

/// <summary>A journey at an instant, as it crosses a boundary.</summary>
/// <param name="State">Where the person stands.</param>
/// <param name="Streak">The streak and the record.</param>
internal sealed record SnapshotDocument(BreakupState State, StreakDocument Streak)
{
    public static SnapshotDocument From(JourneySnapshot snapshot) =>
        new(snapshot.State, StreakDocument.From(snapshot.Streak));
}
