namespace NoContact.Facts;

/// <summary>The ex answered the person's contact, or did not.</summary>
public sealed record ExResponded : Fact
{
    /// <summary>How they answered.</summary>
    public required ExResponse Response { get; init; }

    internal override bool NeedsBreakup => true;

    internal override bool IsSafetyYes => Response == ExResponse.NeverAgain;

    internal override string? WhyItStays => IsSafetyYes ? OnlyAnsweredNo : null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Response, "response");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Response);
    }
}
