using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The ex's message is left unanswered, on purpose. Fires <c>LeaveUnanswered</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LeftUnanswered : Fact
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
