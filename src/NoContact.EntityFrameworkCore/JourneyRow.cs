namespace NoContact.EntityFrameworkCore;

/// <summary>The head of a journey's chain: how many facts there are, and the hash of the last.</summary>
internal sealed class JourneyRow
{
    public required string Id { get; init; }

    /// <summary>The identity of the journey's document; null in one of before there was any.</summary>
    public string? Identity { get; init; }

    public required string Zone { get; init; }

    public required int Version { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>When it was begun, or a fact was last added, in milliseconds of Unix time.</summary>
    public long WrittenAt { get; init; }

    /// <summary>When to look whether a check-in is due, in milliseconds of Unix time; null for not at all.</summary>
    public long? PlannedAt { get; init; }

    /// <summary>Until when somebody looks, and nobody else does, in milliseconds of Unix time.</summary>
    public long? ClaimedUntil { get; init; }
}
