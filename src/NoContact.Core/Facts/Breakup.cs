namespace NoContact.Facts;

/// <summary>The relationship ended. Fires <c>BreakUp</c>.</summary>
public sealed record Breakup : Fact
{
    /// <summary>Who ended it.</summary>
    public required EndedBy EndedBy { get; init; }
}
