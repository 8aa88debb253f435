using System.Text.RegularExpressions;
using NoContact.Article;
using NoContact.Facts;

namespace NoContact.Guidance;

/// <summary>Every paragraph of the article is used as <c>claims.md</c> says, or is named as background.</summary>
public partial class ArticleCoverageTests
{
    // The chart's rows and its guard go by other names in the code.
    private static readonly Dictionary<string, string> OtherNames = new() { ["AmendsPermitted"] = "chart PlanAmends", ["WhatIf"] = "the title: WhatIf" };

    private static readonly string[] Rows = [.. File.ReadAllLines(Path.Combine("Guidance", "claims.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2]))];

    public static TheoryData<string> Claims => [.. Rows];

    [Theory]
    [MemberData(nameof(Claims))]
    public void Each_claim_lives_where_the_map_says(string row)
    {
        var cells = row.Split('|');
        int[] passages = [.. Numbers().Matches(cells[1]).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))];
        string[] uses = [.. ArticleUse.All.Where(use => passages.Contains(use.Passage.Number)).SelectMany(use => use.Uses)];

        Assert.NotEmpty(uses);
        Assert.All(Ids().Matches(cells[3]).Select(match => match.Groups[1].Value), id =>
            Assert.Contains(uses, use => use == OtherNames.GetValueOrDefault(id) || use.EndsWith(" " + id, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_map_and_the_catalogue_have_every_paragraph()
    {
        Assert.Equal(Enumerable.Range(1, 63), ArticleUse.All.Select(use => use.Passage.Number));
        Assert.Equal(Enumerable.Range(1, 63), Rows.SelectMany(row => Numbers().Matches(row.Split('|')[1])).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void Nothing_is_uncited()
    {
        Assert.All(ArticleUse.All, use => Assert.NotEmpty(use.Uses));
        Assert.Equal([51], ArticleUse.All.Where(use => use.Uses[0].StartsWith("background", StringComparison.Ordinal)).Select(use => use.Passage.Number));
    }

    [Fact]
    public void The_last_paragraph_is_the_resource_on_coaching() =>
        Assert.Contains(Told.Holding().Urge().Resources, resource => resource.Id == "coaching-and-guides" && resource.Source.Passages.SequenceEqual([63]));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ids();
}
