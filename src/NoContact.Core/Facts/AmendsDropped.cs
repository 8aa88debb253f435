using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The apology is dropped. Fires <c>DropAmends</c>, an intention.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AmendsDropped : Fact
{
    internal override bool NeedsBreakup => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
    }

    internal override void Describe(FactDetails details)
    {
    }
}
