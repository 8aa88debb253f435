namespace NoContact.Facts;

/// <summary>The person lives in another zone now. Days are counted in the last zone, for the whole journey.</summary>
public sealed record ZoneChanged : Fact
{
    /// <summary>An IANA name.</summary>
    public required string Zone { get; init; }

    internal override bool NeedsBreakup => false;

    internal override bool ReachesBack => true;

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
