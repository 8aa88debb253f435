namespace NoContact.Promises;

/// <summary>
/// The pages and sources of this repository, by their paths in it. What a build or a tool made is left out.
/// </summary>
internal static class Pages
{
    private static readonly string[] Made =
        ["bin", "obj", "node_modules", "BenchmarkDotNet.Artifacts", "artifacts", "StrykerOutput"];

    /// <summary>Every page.</summary>
    public static IReadOnlyList<string> All { get; } = Files("", "*.md");

    /// <summary>Every file of C#.</summary>
    public static IReadOnlyList<string> Sources { get; } = Files("", "*.cs");

    public static string Read(string file) => File.ReadAllText(HeldText.PathOf(file)).ReplaceLineEndings("\n");

    /// <summary>Every file of a kind under a folder.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.GetFiles(HeldText.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(HeldText.Repository, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal),
    ];
}
