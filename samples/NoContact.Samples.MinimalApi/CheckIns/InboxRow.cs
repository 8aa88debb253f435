using NoContact.CheckIns;

namespace NoContact.Samples.MinimalApi.CheckIns;

/// <summary>
/// A check-in that waits to be seen. What it says is not kept: it follows from the kind, in the language of whoever
/// looks.
/// </summary>
internal sealed class InboxRow
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Rising as they come.</summary>
    public long Number { get; init; }

    public required string JourneyId { get; init; }

    public required string CheckInId { get; init; }

    public required CheckInKind Kind { get; init; }

    public required long AtUnix { get; init; }

    public required bool IsSeen { get; init; }
}
