namespace NoContact.Facts;

/// <summary>A breakup was recorded wrongly, and counts as said here from the start. Of several, the last recorded, field by field. Says <see cref="EndedBy"/>, <see cref="HappenedAt"/> or both.</summary>
public sealed record BreakupCorrected : Fact
{
    /// <summary>The breakup's id.</summary>
    public required string FactId { get; init; }

    /// <summary>Who ended it; null leaves it as it was.</summary>
    public EndedBy? EndedBy { get; init; }

    /// <summary>When it happened; null leaves it as it was.</summary>
    public DateTimeOffset? HappenedAt { get; init; }
}
