using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>
/// A breakup was recorded wrongly, and counts as said here from the start. Says who ended it, when it happened, or
/// both.
/// </summary>
/// <remarks>Of several corrections, what the last recorded says counts, field by field.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BreakupCorrected : Fact
{
    /// <summary>The breakup's id.</summary>
    public required string FactId { get; init; }

    /// <summary>Who ended it; null leaves it as it was.</summary>
    public EndedBy? EndedBy { get; init; }

    /// <summary>When it happened; null leaves it as it was.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? HappenedAt { get; init; }

    internal override bool NeedsBreakup => false;

    internal override bool ReachesBack => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(EndedBy, "endedBy");
        if (this is { EndedBy: null, HappenedAt: null })
            check.Add("endedBy", "is missing: a correction says endedBy, happenedAt or both");
        if (HappenedAt is { } happenedAt) check.RequirePast(happenedAt, "happenedAt");
        check.RequireBreakup(FactId);
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(EndedBy);
        if (HappenedAt is { } happenedAt) details.AddTime(happenedAt);
    }
}
