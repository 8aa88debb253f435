using System.Text.RegularExpressions;

namespace NoContact;

/// <summary>The fenced blocks of a page of this repository.</summary>
/// <param name="Language">What follows the fence, such as <c>sh</c>.</param>
/// <param name="Text">What stands inside.</param>
internal sealed partial record Fenced(string Language, string Text)
{
    public static IReadOnlyList<Fenced> In(string page) =>
        Of(File.ReadAllText(HeldText.PathOf(page)).ReplaceLineEndings("\n"));

    /// <summary>The text of the one block between two markers.</summary>
    public static string In(string page, string marker) => Assert.Single(Of(HeldText.Between(page, marker))).Text;

    private static IReadOnlyList<Fenced> Of(string text) =>
        [.. Block().Matches(text).Select(match => new Fenced(match.Groups[1].Value, match.Groups[2].Value))];

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
