using NoContact.Article;

namespace NoContact.Help;

/// <summary>Somewhere to turn to.</summary>
/// <param name="Id">Of what kind, a stable id, such as <c>crisis-line</c>; several lines may be of one.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Text">What it is.</param>
/// <param name="Contact">A number or an address; null where the text is all there is.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the country the contact is for; null where it serves
/// everywhere.</param>
/// <param name="Name">Who answers, where that has a name.</param>
/// <param name="Confidence">How sure we are of it.</param>
/// <param name="VerifiedOn">The date of its source; null where there is none.</param>
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

    /// <summary>The part of the country it serves, where it serves only one; else null.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// What a phone dials or a browser opens, such as <c>tel:116123</c>; null where there is no contact.
    /// </summary>
    public string? Uri { get; init; }

    /// <summary>What to press or to ask for where there is a menu, or to write first, in words; else null.</summary>
    public string? Press { get; init; }

    /// <summary>Whether it is open now; null where its hours are not known, and where there are none.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>When it is open, in words, by the person's clock; null where there are no hours.</summary>
    public string? Hours { get; init; }

    /// <summary>What to know before one calls, in words; empty where there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The tags of the languages it is known to be answered in; empty where that is not known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether it serves only some: one region, one network, one kind of phone, the police's part.</summary>
    internal bool IsForSome { get; init; }
}
