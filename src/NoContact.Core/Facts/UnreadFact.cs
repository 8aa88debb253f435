namespace NoContact.Facts;

/// <summary>
/// In the place of a fact that cannot be read, so that what is wrong with the others can be told. No journey holds one.
/// </summary>
internal sealed record UnreadFact : Fact
{
    /// <summary>The name of its kind; null where that cannot be read, or is none.</summary>
    public required string? Kind { get; init; }

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    /// <summary>Whether it may have been meant as one of a kind.</summary>
    public bool MayBe(string kind) => Kind is null || Kind == kind;

    internal override void Check(FactCheck check)
    {
        // What is wrong with it was told by who tried to read it.
    }

    internal override void Describe(FactDetails details) => throw new System.Diagnostics.UnreachableException();
}
