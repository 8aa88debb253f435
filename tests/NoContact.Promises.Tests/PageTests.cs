using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NoContact.Promises.Exhaustive;

namespace NoContact.Promises;

/// <summary>What a page or a comment cites is there: sections, promises, files, headings, types and lines of the code.</summary>
public partial class PageTests
{
    private const int MostColumns = 120;
    private const string Design = "docs/design.md";
    private const string Words = "docs/words.md";
    private const string Tour = "docs/tour.md";
    private const string Measured = "benchmarks/RESULTS.md"; // Half of it is written by scripts/measure.

    private static readonly string[] NumberWords = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"];

    [Fact]
    public void No_line_of_prose_is_too_long_to_read() => Findings.None(Pages.All.Where(page => page != Measured).SelectMany(page => Prose(page)
        .Where(line => line.Text.Length > MostColumns && line.Text.Trim().Contains(' ', StringComparison.Ordinal))
        .Select(line => $"{page}:{line.Number} has {line.Text.Length} columns")));

    [Fact]
    public void Every_section_of_the_design_that_is_cited_is_there()
    {
        var sections = SectionHeading().Matches(Pages.Read(Design)).Select(match => match.Groups[1].Value).ToHashSet();
        var cited = (from file in Pages.Sources.Concat(Pages.All)
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
        var promises = Promise().Matches(SectionOf(Pages.Read(Design), "8")).ToList();

        Assert.Equal(NumberWords.Select((_, i) => Number(i + 1)), promises.Select(promise => promise.Groups[1].Value));
        Assert.All(promises.Zip(NumberWords), pair =>
        {
            var isBuilt = !pair.First.Groups[2].Success;
            var isTested = TestNames.All.Any(test => test.Contains($"Promises.{pair.Second}_", StringComparison.Ordinal));
            Assert.True(isBuilt == isTested, $"promise {pair.First.Groups[1].Value}: built is {isBuilt}, tested is {isTested}");
        });
    }

    [Fact]
    public void Every_promise_that_a_comment_cites_is_there() => Findings.None(
        from file in Pages.Sources
        from Match match in PromiseCitation().Matches(Pages.Read(file))
        where int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is < 1 or > 8
        select $"{file} cites {match.Value}");

    [Fact]
    public void The_answer_in_the_design_has_only_members_that_the_schema_of_an_answer_has()
    {
        var shown = Fenced.In(Design).Single(block => block.Language == "json").Text;
        var schema = JsonNode.Parse(Pages.Read("conformance/answer.schema.json"))!["properties"]!.AsObject();

        Findings.None(JsonNode.Parse(shown)!.AsObject().Select(member => member.Key).Where(name => !schema.ContainsKey(name)));
    }

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there() => Findings.None(
        from page in Pages.All
        from Match link in Link().Matches(WithoutBlocks(Pages.Read(page)))
        let target = link.Groups[1].Value.Length == 0 ? page : Beside(page, link.Groups[1].Value)
        where !IsThere(target) || (link.Groups[2].Success && !Anchors(target).Contains(link.Groups[2].Value))
        select $"{page} links to {link.Groups[1].Value}#{link.Groups[2].Value}");

    [Fact]
    public void Every_path_that_a_page_names_is_there() => Findings.None(
        from page in Pages.All
        from Match match in NamedPath().Matches(Pages.Read(page))
        where !IsThere(match.Groups[1].Value)
        select $"{page} names {match.Groups[1].Value}");

    [Fact]
    public void Every_word_stands_once_in_order_with_a_type_that_is_there()
    {
        var source = Pages.Files("src", "*.cs").Select(Pages.Read).ToList();
        var rows = WordRow().Matches(Pages.Read(Words)).ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => row.Groups[1].Value).Distinct().Order(StringComparer.Ordinal), rows.Select(row => row.Groups[1].Value));
        Assert.All(rows, row =>
        {
            var type = new Regex($@"\b(?:class|record|struct|interface|enum) {row.Groups[2].Value}\b");
            var member = new Regex($@"\b{row.Groups[3].Value}\b");
            Assert.True(source.Exists(text => type.IsMatch(text) && member.IsMatch(text)), $"no file declares {row.Value}");
        });
    }

    /// <summary>A stop of the tour is a file, a line and a fragment that stands once in that file; the line follows the fragment.</summary>
    [Fact]
    public void The_tour_stops_at_the_lines_as_they_are()
    {
        var tour = Pages.Read(Tour);

        Assert.NotEmpty(Stop().Matches(tour));
        HeldText.Holds(Tour, Stop().Replace(tour, stop =>
        {
            var (file, fragment) = (stop.Groups[1].Value, stop.Groups[3].Value);
            var lines = Pages.Read(file).Split('\n').Index()
                .Where(line => line.Item.Contains(fragment, StringComparison.Ordinal))
                .Select(line => line.Index + 1).ToList();
            Assert.True(lines.Count == 1, $"\"{fragment}\" stands {lines.Count} times in {file}, and not once");
            return $"`{file}:{Number(lines[0])}` `{fragment}`";
        }));
    }

    [Fact]
    public void Every_call_of_the_engine_that_a_page_shows_is_one_of_the_engine()
    {
        var calls = typeof(NoContactEngine).GetMethods().Select(method => method.Name)
            .Concat(typeof(NoContactEngine).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods())
                .Where(method => method.IsStatic && method.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(NoContactEngine))
                .Select(method => method.Name))
            .ToHashSet();

        Findings.None(
            from page in Pages.All
            from Match match in EngineCall().Matches(Pages.Read(page))
            where !calls.Contains(match.Groups[1].Value)
            select $"{page} calls {match.Value}");
    }

    private static IEnumerable<(int Number, string Text)> Prose(string page)
    {
        var isInBlock = false;
        foreach (var (index, line) in Pages.Read(page).Split('\n').Index())
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence) isInBlock = !isInBlock;
            if (!isFence && !isInBlock && !line.StartsWith('|')) yield return (index + 1, line);
        }
    }

    private static string SectionOf(string page, string number)
    {
        var start = page.IndexOf($"\n## {number}. ", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return page[start..end];
    }

    private static string WithoutBlocks(string page) => Block().Replace(page, "");

    private static string Beside(string page, string link) =>
        Path.GetRelativePath(HeldText.Repository, Path.Combine(Path.GetDirectoryName(HeldText.PathOf(page))!, link)).Replace('\\', '/');

    private static bool IsThere(string path) => Path.Exists(HeldText.PathOf(path));

    // As GitHub makes an anchor of a heading.
    private static IEnumerable<string> Anchors(string page) => Heading().Matches(Pages.Read(page))
        .Select(heading => NotInAnchor().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

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

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:src|tests|docs|samples|benchmarks|scripts|conformance)/[A-Za-z0-9_./-]*[A-Za-z0-9_])(?=[`: ])")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"^\| (\w[^|]*?) \| [^|]+ \| `(\w+)(?:\.(\w+))?` \|$", RegexOptions.Multiline)]
    private static partial Regex WordRow();

    [GeneratedRegex(@"`((?:src|samples)/[\w./-]+):(\d+)` `([^`]+)`")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\bengine\.([A-Z]\w*)\(")]
    private static partial Regex EngineCall();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
