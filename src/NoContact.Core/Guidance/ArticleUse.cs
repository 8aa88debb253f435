using NoContact.Article;
using NoContact.Chart;
using NoContact.Rules;

namespace NoContact.Guidance;

/// <summary>Where a paragraph of the article lives in the product.</summary>
/// <param name="Passage">The paragraph, in our words.</param>
/// <param name="Uses">What cites it, each as kind and id, such as <c>rule theirs-to-initiate</c>; for the rest, why
/// nothing does.</param>
public sealed record ArticleUse(Passage Passage, IReadOnlyList<string> Uses)
{
    private static readonly int[] Headings = [1, 5, 10, 15, 34, 52, 56];
    private const int AppealToTrust = 51;

    /// <summary>Every paragraph, in order.</summary>
    public static IReadOnlyList<ArticleUse> All { get; } = MakeAll();

    private static ArticleUse[] MakeAll()
    {
        (string Use, IEnumerable<int> Passages)[] uses =
        [
            .. BreakupChart.Rows.Select(row => ($"chart {row.On}", (IEnumerable<int>)row.Because.Passages)),
            .. ArticleRules.Rows.Select(row =>
                ($"rule {row.RuleId}", row.Sources.SelectMany(source => source.Passages))),
            .. GuidanceTables.Outcomes.Select(row => ($"outcome {row.Id}", (IEnumerable<int>)row.Passages)),
            .. Rows("question", GuidanceTables.Questions),
            .. Rows("encouragement", GuidanceTables.Encouragements),
            .. Rows("step", GuidanceTables.Steps),
            ("resource coaching-and-guides", [63]),
        ];
        return [.. Sources.Passages.Select(passage => new ArticleUse(passage, UsesOf(passage.Number)))];

        IReadOnlyList<string> UsesOf(int number) => number switch
        {
            1 => ["the title: WhatIf"],
            AppealToTrust => ["background: an appeal to trust the author, no claim"],
            _ when Headings.Contains(number) => ["a heading"],
            _ => [.. uses.Where(use => use.Passages.Contains(number)).Select(use => use.Use).Distinct()],
        };

        static IEnumerable<(string, IEnumerable<int>)> Rows(string kind, IReadOnlyList<GuidanceRow> table) =>
            table.Select(row => ($"{kind} {row.Id}", (IEnumerable<int>)row.Source.Passages));
    }
}
