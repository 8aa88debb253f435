using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>The ex wrote, called or came of their own accord.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExReachedOut : Fact
{
    /// <summary>How.</summary>
    public required Channel Channel { get; init; }

    /// <summary>In what tone.</summary>
    public required Tone Tone { get; init; }

    internal override bool NeedsBreakup => true;

    internal override Question? SafetyYes => Tone == Tone.NeverAgain ? Question.NeverContactAgain : null;

    internal override string? WhyItStays => SafetyYes is not null ? OnlyAnsweredNo : null;

    internal override void Check(FactCheck check)
    {
        check.RequireListed(Channel, "channel");
        check.RequireListed(Tone, "tone");
    }

    internal override void Describe(FactDetails details)
    {
        details.AddWord(Tone);
        details.AddWord(Channel);
    }
}
