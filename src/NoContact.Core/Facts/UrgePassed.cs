using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The urge passed. Fires <c>UrgePasses</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UrgePassed : Fact
{
    /// <summary>The id of the urge that passed, where it is known.</summary>
    public string? UrgeId { get; init; }

    /// <summary>The id of the step that helped, where one did.</summary>
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
