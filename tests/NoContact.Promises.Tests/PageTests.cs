using System.Reflection;
using System.Text.RegularExpressions;
using NoContact.Promises.Exhaustive;

namespace NoContact.Promises;

/// <summary>What a page links to, names and calls is there, and its lines can be read.</summary>
public partial class PageTests
{
    private const int MostColumns = 120;

    // Half of it is written by scripts/measure.
    private const string Measured = "benchmarks/RESULTS.md";

    [Fact]
    public void No_line_of_prose_is_too_long_to_read() => Findings.None(
        from page in Pages.All
        where page != Measured
        from line in Prose(page)
        where line.Text.Length > MostColumns && line.Text.Trim().Contains(' ', StringComparison.Ordinal)
        select $"{page}:{line.Number} has {line.Text.Length} columns");

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there() => Findings.None(
        from page in Pages.All
        from Match link in Link().Matches(Block().Replace(Pages.Read(page), ""))
        let target = link.Groups[1].Length == 0 ? page : Beside(page, link.Groups[1].Value)
        let anchor = link.Groups[2]
        where !IsThere(target) || (anchor.Success && !AnchorsIn(target).Contains(anchor.Value))
        select $"{page} links to {link.Value}");

    [Fact]
    public void Every_path_that_a_page_names_is_there() => Findings.None(
        from page in Pages.All
        from Match match in NamedPath().Matches(Pages.Read(page))
        where !IsThere(match.Groups[1].Value)
        select $"{page} names {match.Groups[1].Value}");

    [Fact]
    public void Every_page_that_a_comment_or_a_script_names_is_there() => Findings.None(
        from file in Pages.Sources.Concat(Pages.Files("scripts", "*")).Concat(Pages.Files(".github", "*"))
        from Match match in CitedPage().Matches(Pages.Read(file))
        where !IsThere(match.Value)
        select $"{file} cites {match.Value}");

    [Fact]
    public void Every_class_of_tests_that_a_page_names_is_there()
    {
        var classes = TestNames.All.Select(test => test.Split('.')[0]).ToHashSet();

        Findings.None(
            from page in Pages.All
            from Match match in NamedTests().Matches(Pages.Read(page))
            where !classes.Contains(match.Groups[1].Value)
            select $"{page} names {match.Groups[1].Value}");
    }

    [Fact]
    public void Every_call_of_the_engine_that_a_page_shows_is_one_of_the_engine()
    {
        var calls = typeof(NoContactEngine).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(IsCallOfTheEngine)
            .Select(method => method.Name)
            .ToHashSet();

        Findings.None(
            from page in Pages.All
            from Match match in EngineCall().Matches(Pages.Read(page))
            where !calls.Contains(match.Groups[1].Value)
            select $"{page} calls {match.Value}");
    }

    private static bool IsCallOfTheEngine(MethodInfo method) => method.IsStatic
        ? method.GetParameters() is [var first, ..] && first.ParameterType == typeof(NoContactEngine)
        : method.DeclaringType == typeof(NoContactEngine);

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

    private static string Beside(string page, string link)
    {
        var folder = Path.GetDirectoryName(HeldText.PathOf(page))!;
        return Path.GetRelativePath(HeldText.Repository, Path.Combine(folder, link)).Replace('\\', '/');
    }

    private static bool IsThere(string path) => Path.Exists(HeldText.PathOf(path));

    // As GitHub makes an anchor of a heading.
    private static IEnumerable<string> AnchorsIn(string page) => Heading().Matches(Pages.Read(page))
        .Select(heading => NotInAnchor().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)")]
    private static partial Regex Link();

    // In backquotes, with a line or an argument behind it or not.
    [GeneratedRegex("`((?:src|tests|docs|samples|benchmarks|scripts|conformance)/[A-Za-z0-9_./-]*[A-Za-z0-9_])[`: ]")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"\b(?:docs|benchmarks)/[\w/-]+\.md\b")]
    private static partial Regex CitedPage();

    [GeneratedRegex(@"`([A-Z]\w*Tests)`")]
    private static partial Regex NamedTests();

    [GeneratedRegex(@"\bengine\.([A-Z]\w*)\(")]
    private static partial Regex EngineCall();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
