using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NoContact.Promises.Exhaustive;

namespace NoContact.Promises;

/// <summary>The design has what is cited of it, and each of its promises is tested or said not to be built.</summary>
public partial class DesignTests
{
    private const string Design = "docs/design.md";

    private static readonly string[] NumberWords = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];

    [Fact]
    public void Every_section_that_is_cited_is_there()
    {
        var sections = SectionHeading().Matches(Pages.Read(Design)).Select(match => match.Groups[1].Value).ToHashSet();
        var cited =
            (from file in Pages.Sources.Concat(Pages.All)
             from Match match in SectionCitation().Matches(Pages.Read(file))
             from number in match.Groups.Values.Skip(1).Where(found => found.Success)
             select (File: file, Section: number.Value)).ToList();

        Assert.NotEmpty(cited);
        Findings.None(cited.Where(citation => !sections.Contains(citation.Section))
            .Select(citation => $"{citation.File} cites section {citation.Section}"));
    }

    [Fact]
    public void A_comment_that_cites_a_section_says_of_which_page() =>
        Findings.None(Pages.Sources.Where(file => SectionOfNoPage().IsMatch(Pages.Read(file))));

    [Fact]
    public void Every_promise_has_tests_that_begin_with_its_number_or_says_that_it_is_not_built()
    {
        var promises = Promise().Matches(Section(8)).ToList();

        Assert.Equal(NumberWords.Length, promises.Count);
        Assert.All(promises.Index(), promise =>
        {
            var number = (promise.Index + 1).ToString(CultureInfo.InvariantCulture);
            var beginning = $"Promises.{NumberWords[promise.Index]}_";
            var isBuilt = !promise.Item.Groups[2].Success;
            var isTested = TestNames.All.Any(test => test.Contains(beginning, StringComparison.Ordinal));

            Assert.Equal(number, promise.Item.Groups[1].Value);
            Assert.True(isBuilt == isTested, $"promise {number}: built is {isBuilt}, tested is {isTested}");
        });
    }

    [Fact]
    public void Every_promise_that_a_comment_cites_is_there() => Findings.None(
        from file in Pages.Sources
        from Match match in PromiseCitation().Matches(Pages.Read(file))
        let number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        where number < 1 || number > NumberWords.Length
        select $"{file} cites {match.Value}");

    [Fact]
    public void The_answer_it_shows_has_only_members_that_the_schema_of_an_answer_has()
    {
        var block = Fenced.In(Design).Single(block => block.Language == "json");
        var shown = JsonNode.Parse(block.Text)!.AsObject();
        var schema = JsonNode.Parse(Pages.Read("conformance/answer.schema.json"))!;
        var members = schema["properties"]!.AsObject();

        Findings.None(shown.Select(member => member.Key).Where(name => !members.ContainsKey(name)));
    }

    private static string Section(int number)
    {
        var page = Pages.Read(Design);
        var start = page.IndexOf($"\n## {number}. ", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return page[start..end];
    }

    [GeneratedRegex(@"^## (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"design\.md,? sections? (\d+)(?:(?: to |, | and )(\d+))?")]
    private static partial Regex SectionCitation();

    [GeneratedRegex(@"(?<!design\.md,? )\b[Ss]ections? \d")]
    private static partial Regex SectionOfNoPage();

    [GeneratedRegex(@"^(\d)\. \*\*.+?\*\*\s*(\*Not in this version yet\.\*)?", RegexOptions.Multiline)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\bpromise (\d+)\b")]
    private static partial Regex PromiseCitation();
}
