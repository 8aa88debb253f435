using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The person looked at their ex's profile. Not contact, and not a lapse.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Watched : Fact
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
