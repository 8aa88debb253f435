namespace NoContact.EntityFrameworkCore;

/// <summary>
/// One fact. What it says without free text, and the free text apart, so that a text can be forgotten and the chain
/// still holds.
/// </summary>
internal sealed class FactRow
{
    public required string JourneyId { get; init; }

    public required int Version { get; init; }

    public required string FactId { get; init; }

    /// <summary>The schema of <see cref="Body"/> and of the text.</summary>
    public required int Schema { get; init; }

    public required string Body { get; init; }

    public required byte[]? Text { get; init; }

    public required byte[]? TextHash { get; init; }

    public required byte[] Hash { get; init; }
}
