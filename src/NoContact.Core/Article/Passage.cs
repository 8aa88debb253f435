namespace NoContact.Article;

/// <summary>One paragraph of the article: its number and its claim, in our words.</summary>
/// <param name="Number">¶1–63.</param>
/// <param name="Claim">Our paraphrase, never the article's sentence.</param>
public sealed record Passage(int Number, string Claim);
