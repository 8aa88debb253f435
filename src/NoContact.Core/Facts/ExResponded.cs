using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The ex answered the person's contact, or did not.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExResponded : Fact
{
    /// <summary>How they answered.</summary>
    public required ExResponse Response { get; init; }

    internal override bool NeedsBreakup => true;

    internal override Question? SafetyYes => Response == ExResponse.NeverAgain ? Question.NeverContactAgain : null;

    internal override string? WhyItStays => SafetyYes is not null ? OnlyAnsweredNo : null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Response, "response");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Response);
    }
}
