using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>
/// The person lives in another zone now. It takes no day back: a running streak never has fewer than it had before.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ZoneChanged : Fact
{
    /// <summary>An IANA name, old or new, a Windows name, or <c>±hh:mm</c>, kept as it was told.</summary>
    public required string Zone { get; init; }

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireZone(Zone, "zone");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddZone(Zone);
    }
}
