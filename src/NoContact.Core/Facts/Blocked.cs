using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>One of the two blocked the other.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Blocked : Fact
{
    /// <summary>Who blocked.</summary>
    public required Party By { get; init; }

    /// <summary>The block was lifted.</summary>
    public bool Lifted { get; init; }

    internal override bool NeedsBreakup => false;

    internal override bool IsTakenWhenFull => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(By, "by");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(By);
        if (Lifted) details.Add("fact-detail.lifted");
    }
}
