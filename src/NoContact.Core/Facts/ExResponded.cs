namespace NoContact.Facts;

/// <summary>The ex answered the person's contact, or did not.</summary>
public sealed record ExResponded : Fact
{
    /// <summary>How they answered.</summary>
    public required ExResponse Response { get; init; }
}
