using System.Globalization;
using System.Text.RegularExpressions;

namespace NoContact.Promises;

/// <summary>The tour's stops are where it says.</summary>
public partial class TourTests
{
    private const string Tour = "docs/tour.md";

    // A stop names a file, a line, and a fragment that stands once in that file. The line follows the fragment.
    [Fact]
    public void Each_stop_names_the_line_on_which_its_fragment_stands()
    {
        var tour = Pages.Read(Tour);

        Assert.NotEmpty(Stop().Matches(tour));
        HeldText.Holds(Tour, Stop().Replace(tour, WithItsLine));
    }

    private static string WithItsLine(Match stop)
    {
        var file = stop.Groups[1].Value;
        var fragment = stop.Groups[2].Value;
        var lines = Pages.Read(file).Split('\n').Index()
            .Where(line => line.Item.Contains(fragment, StringComparison.Ordinal))
            .Select(line => line.Index + 1)
            .ToList();

        Assert.True(lines.Count == 1, $"\"{fragment}\" stands {lines.Count} times in {file}, and not once.");
        return string.Create(CultureInfo.InvariantCulture, $"`{file}:{lines[0]}` `{fragment}`");
    }

    [GeneratedRegex(@"`((?:src|samples)/[\w./-]+):\d+` `([^`]+)`")]
    private static partial Regex Stop();
}
