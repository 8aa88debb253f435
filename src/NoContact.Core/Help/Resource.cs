using NoContact.Article;

namespace NoContact.Help;

/// <summary>Somewhere to turn to.</summary>
public sealed record Resource
{
    /// <summary>Of what kind, a stable id, such as <c>crisis-line</c>; several lines may be of one.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>What it is.</summary>
    public required string Text { get; init; }

    /// <summary>A number or an address; null where the text is all there is.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// The ISO 3166-1 alpha-2 code of the country the contact is for; null where it serves everywhere.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Who answers, where that has a name.</summary>
    public string? Name { get; init; }

    /// <summary>How sure we are of it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The date of its source; null where there is none.</summary>
    public DateOnly? VerifiedOn { get; init; }

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

    /// <summary>Whether it is answered in other languages alone, where another line is answered in theirs.</summary>
    internal bool IsInAnotherLanguage { get; init; }
}
