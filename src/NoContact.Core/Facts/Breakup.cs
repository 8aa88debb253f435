using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The relationship ended. Fires <c>BreakUp</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Breakup : Fact
{
    /// <summary>Who ended it.</summary>
    public required EndedBy EndedBy { get; init; }

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(EndedBy, "endedBy");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(EndedBy);
    }
}
