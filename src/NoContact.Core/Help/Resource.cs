using NoContact.Article;

namespace NoContact.Help;

/// <summary>Somewhere to turn to.</summary>
/// <param name="Id">A stable id, such as <c>crisis-line</c>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Text">What it is.</param>
/// <param name="Contact">A number or an address; null where the text is all there is.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the country the contact is for; null where it serves
/// everywhere.</param>
/// <param name="Name">Who runs it, where a line has a name.</param>
/// <param name="Confidence">How sure we are of it.</param>
/// <param name="VerifiedOn">When the number was last taken over; null where there is none.</param>
public sealed record Resource(
    string Id,
    Source Source,
    string Text,
    string? Contact,
    string? Country,
    string? Name,
    Confidence Confidence,
    DateOnly? VerifiedOn)
{
    /// <summary>
    /// The same in English, to be shown beneath, where a crisis text in this language awaits review; else null.
    /// </summary>
    public string? TextInEnglish { get; init; }
}
