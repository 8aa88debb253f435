using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>
/// A practical tie to the ex, in force from its <see cref="Fact.At"/>. May be dated before the breakup.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Tie : Fact
{
    /// <summary>What ties them.</summary>
    public required TieKind Kind { get; init; }

    /// <summary>The tie of this kind is over.</summary>
    public bool Ended { get; init; }

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Kind, "kind");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Kind);
        if (Ended) details.Add("fact-detail.over");
    }
}
