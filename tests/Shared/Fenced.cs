using System.Text.RegularExpressions;

namespace NoContact;

/// <summary>The fenced blocks of a page of this repository.</summary>
/// <param name="Language">What follows the fence, such as <c>sh</c>.</param>
/// <param name="Text">What stands inside.</param>
internal sealed partial record Fenced(string Language, string Text)
{
    public static IReadOnlyList<Fenced> In(string page) =>
        [.. Block().Matches(File.ReadAllText(HeldText.PathOf(page)).ReplaceLineEndings("\n")).Select(match => new Fenced(match.Groups[1].Value, match.Groups[2].Value))];

    /// <summary>The block between two markers.</summary>
    public static string In(string page, string marker) =>
        Marked(marker).Match(File.ReadAllText(HeldText.PathOf(page)).ReplaceLineEndings("\n")) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"{page} has no block between <!-- {marker} --> and <!-- /{marker} -->.");

    private static Regex Marked(string marker) => new($"<!-- {marker} -->\n```\\w*\n(.*?)```\n<!-- /{marker} -->", RegexOptions.Singleline);

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
