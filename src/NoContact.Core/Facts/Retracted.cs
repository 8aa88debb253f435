using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>Undo, at any depth: the named fact stays in the record and stops counting.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Retracted : Fact
{
    /// <summary>The fact's id: one of which the journey says that it may be retracted.</summary>
    public required string FactId { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public required string Why { get; init; }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Why = "" };

    internal override int TextLength => Why.Length;

    internal override bool NeedsBreakup => false;

    internal override bool ReachesBack => true;

    internal override bool IsTakenWhenFull => true;

    internal override string? WhyItStays => StaysAsItIs;

    internal override void Check(FactCheck check)
    {
        check.RequireRetractable(FactId);
        check.RequireWholeText(Why, "why");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddFact(FactId);
    }
}
