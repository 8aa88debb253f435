using NoContact.Article;
using NoContact.Facts;

namespace NoContact.Guidance;

/// <summary>
/// Every paragraph of the article is used, or is named as background. <c>docs/article.md</c> says where each lives.
/// </summary>
public class ArticleCoverageTests
{
    [Fact]
    public void The_catalogue_has_every_paragraph() =>
        Assert.Equal(Enumerable.Range(1, 63), ArticleUse.All.Select(use => use.Passage.Number));

    [Fact]
    public void Nothing_is_uncited()
    {
        Assert.All(ArticleUse.All, use => Assert.NotEmpty(use.Uses));
        Assert.Equal(
            [51],
            ArticleUse
                .All.Where(use => use.Uses[0].StartsWith("background", StringComparison.Ordinal))
                .Select(use => use.Passage.Number));
    }

    [Fact]
    public void The_last_paragraph_is_the_resource_on_coaching() =>
        Assert.Contains(
            Told.Holding().Urge().Resources,
            resource => resource.Id == "coaching-and-guides" && resource.Source.Passages.SequenceEqual([63]));
}
