using NoContact.Facts;
using NoContact.Help;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>
/// The answer as a tired head can take it: one line, at most two reasons, one deed, one person. In English it is under
/// 60 words, names and numbers not counted; everything else stands beneath it, in the <see cref="Advice"/>.
/// </summary>
public sealed record Card
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The answer in one line of under 140 characters.</summary>
    public required string Headline { get; init; }

    /// <summary>
    /// The same line in English, shown beneath, where a crisis text in this language awaits review; else null.
    /// </summary>
    public string? HeadlineInEnglish { get; init; }

    /// <summary>How grave it is.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>
    /// Why, a sentence each, two at most. Past a bar one sentence names every bar; in a crisis there are none.
    /// </summary>
    public required IReadOnlyList<Sentence> Reasons { get; init; }

    /// <summary>
    /// The one thing to do now: safety, then what helped this person, then what fits the motive and the hour. Null
    /// where nothing is asked.
    /// </summary>
    public Sentence? Deed { get; init; }

    /// <summary>
    /// Whom to turn to: one; in a crisis two. Where a line serves only some, those of the others too. Never empty.
    /// </summary>
    public required IReadOnlyList<Resource> People { get; init; }

    /// <summary>When to look again, as in <see cref="Advice.AskAgainAt"/>.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>What the person may answer; see <see cref="Advice.Answered"/>.</summary>
    public required IReadOnlyList<CardResponse> Responses { get; init; }

    /// <summary>A line for a lock screen, which says nothing of what it is about.</summary>
    public required string Discreet { get; init; }
}
