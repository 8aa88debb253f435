using NoContact.Article;

namespace NoContact.Guidance;

/// <summary>A sentence of guidance.</summary>
/// <param name="Id">A stable id.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Text">What it says.</param>
public sealed record Sentence(string Id, Source Source, string Text);
