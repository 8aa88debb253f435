using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>
/// The person contacted their ex. Which trigger it fires depends on what is in force; the fold decides.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContactMade : Fact
{
    /// <summary>How.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>A wrong number, a chance meeting: recorded, fires nothing, counts for nothing.</summary>
    public bool Accidental { get; init; }

    /// <summary>The id of the urge it followed, where it is known.</summary>
    public string? UrgeId { get; init; }

    internal override bool NeedsBreakup => !Accidental;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Channel, "channel");
        check.RequireListed(Purpose, "purpose");
        check.RequireUrge(UrgeId);
    }

    internal override void Describe(FactDetails details)
    {
        if (Accidental) details.Add("purpose.accidental");
        else details.AddWord(Purpose);
        details.AddWord(Channel);
    }
}
