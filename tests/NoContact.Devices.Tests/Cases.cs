using System.Text.RegularExpressions;

namespace NoContact.Devices;

/// <summary>Every case there is, one a line: conformance and stories.</summary>
internal static partial class Cases
{
    public static string[] Languages { get; } = ["en", "de", "es", "fr", "it", "nl", "pt-BR"];

    public static string[] Names { get; } =
    [
        .. new[] { "conformance", "samples/stories" }
            .Select(HeldText.PathOf)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    // A newline in JSON is white space.
    public static string Lines { get; } =
        string.Join('\n', Names.Select(file => Newline().Replace(File.ReadAllText(file), " ")));

    /// <summary>The cases answered otherwise, by name.</summary>
    public static string[] Differences(string expected, string answers, bool ignoreDataName = false)
    {
        var (here, there) = (Split(expected), Split(answers));
        Assert.Equal(Names.Length, here.Length);
        Assert.Equal(here.Length, there.Length);
        return [.. Names.Where((_, i) => here[i] != there[i]).Select(file => Path.GetFileNameWithoutExtension(file))];

        string[] Split(string text) => (ignoreDataName ? ZoneData().Replace(text, "") : text).TrimEnd('\n').Split('\n');
    }

    [GeneratedRegex("\r?\n")]
    private static partial Regex Newline();

    [GeneratedRegex("\"zoneData\":\"[^\"]*\",?")]
    private static partial Regex ZoneData();
}
