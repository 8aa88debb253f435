using System.Globalization;
using System.Text.RegularExpressions;
using NoContact.Facts;

namespace NoContact.Promises;

/// <summary>Every public type has a row in ARCHITECTURE.md that says why.</summary>
public partial class PublicSurfaceTests
{
    [Fact]
    public void Every_public_type_of_every_package_has_its_row_and_the_count_is_right()
    {
        var page = File.ReadAllText(HeldText.PathOf("ARCHITECTURE.md"));
        string[] told = [.. Name().Matches(HeldText.Between("ARCHITECTURE.md", "public")).Select(match => match.Groups[1].Value)];

        var exported = Directory.GetFiles(HeldText.PathOf("src"), "PublicAPI.*.txt", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => TypeLine().IsMatch(line)).Select(line => line[(line.LastIndexOf('.') + 1)..]);

        Assert.Equal(exported.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Contains($"\n{told.Length.ToString(CultureInfo.InvariantCulture)} types in five packages;", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z.<>]+$")]
    private static partial Regex TypeLine();
}
