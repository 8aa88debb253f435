namespace NoContact.Facts;

/// <summary>Undo, at any depth: the named fact stays in the record and stops counting.</summary>
public sealed record Retracted : Fact
{
    /// <summary>The fact's id. Never a breakup, a retraction, a forgetting, or a safety answer of yes, a <c>neverAgain</c> among them.</summary>
    public required string FactId { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Why { get; init; }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Why = "" };
}
