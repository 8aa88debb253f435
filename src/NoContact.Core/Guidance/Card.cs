using NoContact.Facts;
using NoContact.Help;
using NoContact.Verdicts;

namespace NoContact.Guidance;

/// <summary>
/// The answer as a tired head can take it: one line, at most two reasons, one deed, one person. In English it is under
/// 60 words, names and numbers not counted; everything else stands beneath it, in the <see cref="Advice"/>.
/// </summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Headline">The answer in one line of under 140 characters.</param>
/// <param name="HeadlineInEnglish">The same line in English, shown beneath, where a crisis text in this language
/// awaits review; else null.</param>
/// <param name="Indicator">How grave it is.</param>
/// <param name="Reasons">Why, a sentence each, two at most. Past a bar one sentence names every bar; in a crisis there
/// are none.</param>
/// <param name="Deed">The one thing to do now: safety, then what helped this person, then what fits the motive and the
/// hour. Null where nothing is asked.</param>
/// <param name="People">Whom to turn to: one; in a crisis two. Where a line serves only some, those of the others too.
/// Never empty.</param>
/// <param name="AskAgainAt">When to look again, as in <see cref="Advice.AskAgainAt"/>.</param>
/// <param name="Responses">What the person may answer; see <see cref="Advice.Answered"/>.</param>
/// <param name="Discreet">A line for a lock screen, which says nothing of what it is about.</param>
public sealed record Card(
    Verdict Verdict,
    string Headline,
    string? HeadlineInEnglish,
    Indicator Indicator,
    IReadOnlyList<Sentence> Reasons,
    Sentence? Deed,
    IReadOnlyList<Resource> People,
    DateTimeOffset? AskAgainAt,
    IReadOnlyList<CardResponse> Responses,
    string Discreet);
