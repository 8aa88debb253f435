using NoContact.Article;

namespace NoContact.Guidance;

/// <summary>A sentence of guidance.</summary>
/// <param name="Id">A stable id.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Text">What it says. Its first sentence stands alone: a card shows no more.</param>
public sealed record Sentence(string Id, Source Source, string Text)
{
    /// <summary>
    /// The same in English, to be shown beneath, where a crisis text in this language awaits review; else null.
    /// </summary>
    public string? TextInEnglish { get; init; }

    /// <summary>The id of the help it names; null where it names none.</summary>
    internal string? Names { get; init; }
}
