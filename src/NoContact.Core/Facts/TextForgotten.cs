namespace NoContact.Facts;

/// <summary>The named fact's free text is gone, for good.</summary>
public sealed record TextForgotten : Fact
{
    /// <summary>The fact's id. Never a breakup, a retraction or a forgetting.</summary>
    public required string FactId { get; init; }

    internal override bool NeedsBreakup => false;

    internal override bool ReachesBack => true;

    internal override string? WhyItStays => StaysAsItIs;

    internal override void Check(FactCheck check)
    {
        check.RequireTarget(FactId, target => target.IsSafetyYes ? null : target.WhyItStays);
    }

    internal override void Describe(FactDetails details)
    {
        details.AddFact(FactId);
    }
}
