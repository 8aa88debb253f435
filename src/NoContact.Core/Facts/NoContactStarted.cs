using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>No contact begins, or begins again. Fires <c>BeginNoContact</c>, an intention.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NoContactStarted : Fact
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
