using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The urge is still there, after waiting or doing something about it. Fires nothing.</summary>
/// <remarks>It is no lapse and no failure: it was felt, and nothing was sent.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UrgeStayed : Fact
{
    /// <summary>The id of the urge, where it is known.</summary>
    public string? UrgeId { get; init; }

    /// <summary>The id of the step that helped all the same, where one did.</summary>
    public string? Helped { get; init; }

    internal override bool NeedsBreakup => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireUrge(UrgeId);
        check.RequireWholeText(Helped, "helped");
    }

    internal override void Describe(FactDetails details)
    {
        if (Helped is not null) details.AddStep(Helped);
    }
}
