namespace NoContact;

/// <summary>
/// Texts in the repository that the code writes. NOCONTACT_ACCEPT=1 writes them anew; the difference is then read in
/// review.
/// </summary>
internal static class HeldText
{
    /// <summary>Whether they are written anew.</summary>
    public static bool Accept { get; } = Environment.GetEnvironmentVariable("NOCONTACT_ACCEPT") == "1";

    public static string Repository { get; } = FindRepository();

    public static string PathOf(string file) => Path.Combine(Repository, file);

    /// <summary>A whole file.</summary>
    public static void Holds(string file, string text)
    {
        text = Tidy(text);
        if (Accept) File.WriteAllText(PathOf(file), text);
        Assert.Equal(text, File.Exists(PathOf(file)) ? Tidy(File.ReadAllText(PathOf(file))) : $"{file} is not there");
    }

    /// <summary>What stands between two markers of a page.</summary>
    public static void Holds(string file, string marker, string text)
    {
        var (page, start, end) = Part(file, marker);
        text = Tidy(text);
        if (Accept) File.WriteAllText(PathOf(file), page[..start] + text + page[end..]);
        else Assert.Equal(text, page[start..end]);
    }

    /// <inheritdoc cref="Holds(string, string, string)"/>
    public static string Between(string file, string marker)
    {
        var (page, start, end) = Part(file, marker);
        return page[start..end];
    }

    private static (string Page, int Start, int End) Part(string file, string marker)
    {
        var page = File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");
        var (open, close) = ($"<!-- {marker} -->\n", $"<!-- /{marker} -->");
        var start = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = page.IndexOf(close, StringComparison.Ordinal);
        Assert.True(
            start >= open.Length && end >= start,
            $"{file} has no part between <!-- {marker} --> and <!-- /{marker} -->.");
        return (page, start, end);
    }

    private static string Tidy(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NoContact.Core.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        return folder.FullName;
    }
}
