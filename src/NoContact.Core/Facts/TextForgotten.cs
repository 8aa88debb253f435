using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The named fact's free text is gone, for good.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TextForgotten : Fact
{
    /// <summary>The fact's id; never that of a forgetting.</summary>
    public required string FactId { get; init; }

    internal override bool NeedsBreakup => false;

    internal override bool ReachesBack => true;

    internal override bool IsTakenWhenFull => true;

    internal override string? WhyItStays => StaysAsItIs;

    internal override void Check(FactCheck check)
    {
        check.RequireTarget(FactId, target => target is TextForgotten ? StaysAsItIs : null);
    }

    internal override void Describe(FactDetails details)
    {
        details.AddFact(FactId);
    }
}
