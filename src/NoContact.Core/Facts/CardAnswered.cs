using System.Text.Json.Serialization;
using NoContact.Verdicts;

namespace NoContact.Facts;

/// <summary>What the person did with an answer of the engine's.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CardAnswered : Fact
{
    /// <summary>The verdict the answer gave.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the person did with it.</summary>
    public required CardResponse Response { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Reason = null };

    internal override int TextLength => Reason?.Length ?? 0;

    internal override bool NeedsBreakup => true;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Verdict, "verdict");
        check.RequireListed(Response, "response");
        check.RequireWholeText(Reason, "reason");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Verdict);
        details.AddWord(Response);
    }
}
