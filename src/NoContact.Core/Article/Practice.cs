namespace NoContact.Article;

/// <summary>
/// A practice of those who work for people's safety, on which a rule stands where the article is silent.
/// </summary>
/// <param name="Id">A stable id, such as <c>protective-orders</c>.</param>
/// <param name="Statement">What it asks for.</param>
public sealed record Practice(string Id, string Statement);
