using System.Text.Json.Serialization;

namespace NoContact.Facts;

/// <summary>What somebody writes to themselves on a calm day, to be read in a hard hour. The last one stands.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CalmNote : Fact
{
    /// <summary>The note, in the person's words; left out only where it is ended.</summary>
    public string? Text { get; init; }

    /// <summary>The note is taken back, and none stands.</summary>
    public bool Ended { get; init; }

    /// <summary>Whether there is anything to read.</summary>
    internal bool Stands => !Ended && !string.IsNullOrWhiteSpace(Text);

    /// <inheritdoc/>
    public override Fact WithoutText() => Text is null ? this : this with { Text = "" };

    internal override int TextLength => Text?.Length ?? 0;

    internal override bool NeedsBreakup => false;

    internal override string? WhyItStays => null;

    internal override void Check(FactCheck check)
    {
        if (!Ended) check.RequireThere(Text, "text");
        check.RequireWholeText(Text, "text");
    }

    internal override void Describe(FactDetails details)
    {
        if (Ended) details.Add("fact-detail.over");
    }
}
