using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The person has moved on. Fires <c>MoveOn</c>, an intention.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MovedOn : Fact
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
