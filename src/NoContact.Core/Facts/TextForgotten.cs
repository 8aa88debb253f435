namespace NoContact.Facts;

/// <summary>The named fact's free text is gone, for good.</summary>
public sealed record TextForgotten : Fact
{
    /// <summary>The fact's id. Never a breakup, a retraction or a forgetting.</summary>
    public required string FactId { get; init; }
}
