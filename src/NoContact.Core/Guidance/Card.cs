using NoContact.Article;
using NoContact.Facts;

namespace NoContact.Guidance;

/// <summary>An answer small enough to show anywhere, in the shape of a CDS Hooks card.</summary>
/// <param name="Headline">The answer in one line of under 140 characters.</param>
/// <param name="HeadlineInEnglish">The same line in English, shown beneath, where a crisis text in this language
/// awaits review; else null.</param>
/// <param name="Indicator">How grave it is.</param>
/// <param name="Source">What the answer stands on first.</param>
/// <param name="SourceLabel">The same in words.</param>
/// <param name="Suggestions">What to do instead, or first; the first is the one recommended.</param>
/// <param name="Responses">What the person may answer; see <see cref="Advice.Answered"/>.</param>
/// <param name="Discreet">A line for a lock screen, which says nothing of what it is about.</param>
public sealed record Card(
    string Headline,
    string? HeadlineInEnglish,
    Indicator Indicator,
    Source Source,
    string SourceLabel,
    IReadOnlyList<Suggestion> Suggestions,
    IReadOnlyList<CardResponse> Responses,
    string Discreet);
