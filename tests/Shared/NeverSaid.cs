namespace NoContact;

/// <summary>The wordings that no text of a language may hold: those of its page in <c>docs/languages</c>.</summary>
internal static class NeverSaid
{
    public static IReadOnlyList<string> In(string language) =>
        [.. Fenced.In($"docs/languages/{language}.md", "never").ReplaceLineEndings(" ").Split(';', Trimmed)];

    private const StringSplitOptions Trimmed =
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
}
