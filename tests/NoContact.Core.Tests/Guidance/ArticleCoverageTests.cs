using NoContact.Article;
using NoContact.Breakups;
using NoContact.Urges;

namespace NoContact.Guidance;

/// <summary>Every paragraph of the article is used, or listed here with the reason why not.</summary>
public class ArticleCoverageTests
{
    private static readonly int[] Headings = [5, 10, 15, 34, 52, 56];

    /// <summary>¶1 is the title, which the forecast answers; ¶51 asks for trust in the author and claims nothing.</summary>
    private static readonly int[] Background = [1, 51];

    [Fact]
    public void Every_paragraph_is_cited_or_is_a_heading_or_background()
    {
        int[] cited =
        [
            .. ArticleRules.Rows.SelectMany(row => row.Sources).SelectMany(source => source.Passages),
            .. BreakupChart.Rows.SelectMany(row => row.Because.Passages),
            .. GuidanceTables.Outcomes.SelectMany(row => row.Passages),
            .. GuidanceTables.Questions.Concat(GuidanceTables.Encouragements).Concat(GuidanceTables.Steps).SelectMany(row => row.Source.Passages),
            63, // The resource coaching-and-guides, held by the next test.
        ];

        Assert.Equal(Enumerable.Range(1, 63).Except(Headings).Except(Background), cited.Distinct().Order());
        Assert.Empty(cited.Intersect([.. Headings, .. Background]));
    }

    [Fact]
    public void The_last_paragraph_is_the_resource_on_coaching() =>
        Assert.Contains(Told.Holding().Urge().Resources, resource => resource.Id == "coaching-and-guides" && resource.Source.Passages.SequenceEqual([63]));

    [Fact]
    public void The_catalogue_has_every_passage_in_order() =>
        Assert.Equal(Enumerable.Range(1, 63), Sources.Passages.Select(passage => passage.Number));
}
