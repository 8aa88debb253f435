using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>They are together again. Fires <c>Reconcile</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Reconciled : Fact
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
