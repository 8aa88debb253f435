using System.Text.RegularExpressions;
using NoContact.Facts;

namespace NoContact.Promises;

/// <summary>The hazard log's controls are tests, and each of them is there.</summary>
public partial class HazardTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(HeldText.PathOf("docs/hazards.md"))
        .Where(line => line.StartsWith("| H", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    public static TheoryData<string> Links => [.. Rows.SelectMany(row => TestsNamedIn(row)).Distinct()];

    [Theory]
    [MemberData(nameof(Links))]
    public void A_control_is_held_by_a_test_that_exists(string test) => Assert.Contains(test, TestNames.All);

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

    private static IEnumerable<string> TestsNamedIn(string[] row) =>
        Quoted().Matches(row[^1]).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
