using System.Text.RegularExpressions;

namespace NoContact.Promises;

/// <summary>The hazard log's controls are tests, and each of them is there.</summary>
public partial class HazardTests
{
    private static readonly string Repository = FindRepository();
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(Repository, "docs", "hazards.md"))
        .Where(line => line.StartsWith("| H", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    private static readonly HashSet<string> Tests = [.. Directory
        .EnumerateFiles(Path.Combine(Repository, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => TestsIn(File.ReadAllText(file)))];

    public static TheoryData<string> Links => [.. Rows.SelectMany(row => TestsNamedIn(row)).Distinct()];

    [Theory]
    [MemberData(nameof(Links))]
    public void A_control_is_held_by_a_test_that_exists(string test) => Assert.Contains(test, Tests);

    [Fact]
    public void Every_hazard_is_numbered_told_whole_and_held_by_a_test()
    {
        Assert.NotEmpty(Rows);
        Assert.Equal(Enumerable.Range(1, Rows.Length).Select(number => $"H{number:00}"), Rows.Select(row => row[0]));
        Assert.All(Rows, row =>
        {
            Assert.Equal(7, row.Length);
            Assert.DoesNotContain("", row);
            Assert.Contains(row[4], new[] { "catastrophic", "major", "considerable", "minor" });
            Assert.NotEmpty(TestsNamedIn(row));
        });
    }

    private static IEnumerable<string> TestsNamedIn(string[] row) => Quoted().Matches(row[^1]).Select(match => match.Groups[1].Value);

    // A test is a public method under an attribute that ends in Fact, Theory or Property; its class is the one that was opened last before it.
    private static IEnumerable<string> TestsIn(string source)
    {
        (int Index, string Name)[] classes = [.. TestClass().Matches(source).Select(match => (match.Index, match.Groups[1].Value))];
        return TestMethod().Matches(source).Select(match => $"{classes.LastOrDefault(c => c.Index < match.Index).Name}.{match.Groups[1].Value}");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NoContact.Core.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        return folder.FullName;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^public [a-z ]*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^ *\[\w*(?:Fact|Theory|Property)\b[^\n]*\n(?: *\[[^\n]*\n)*? *public (?:static )?(?:async )?\S+ (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestMethod();
}
