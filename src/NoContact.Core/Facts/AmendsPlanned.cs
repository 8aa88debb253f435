using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>An apology is being prepared. Fires <c>PlanAmends</c>, an intention.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AmendsPlanned : Fact
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
