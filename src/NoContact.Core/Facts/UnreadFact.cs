namespace NoContact.Facts;

/// <summary>
/// In the place of a fact that cannot be read, so that what is wrong with the others can be told. No journey holds one.
/// </summary>
internal sealed record UnreadFact : Fact
{
    /// <summary>Whether it was meant as a breakup, as far as anybody can tell.</summary>
    public required bool MayBeABreakup { get; init; }

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        // What is wrong with it was told by who tried to read it.
    }

    internal override void Describe(FactDetails details) => throw new System.Diagnostics.UnreachableException();
}
