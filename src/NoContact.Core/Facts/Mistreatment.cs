using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>Something the person did to their ex. May be dated before the breakup.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Mistreatment : Fact
{
    /// <summary>What it was.</summary>
    public required MistreatmentKind Kind { get; init; }

    /// <summary>
    /// For <see cref="MistreatmentKind.Other"/>; the three the article names are significant by being named (¶29).
    /// </summary>
    public bool Significant { get; init; }

    /// <summary>An apology was made already: it counts as the one amends.</summary>
    public bool Apologized { get; init; }

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Kind, "kind");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Kind);
    }
}
