namespace NoContact.Languages;

/// <summary>
/// The languages an engine can answer in. A host's own goes before a built-in one of the same tag.
/// </summary>
internal sealed class LanguageList(IReadOnlyList<Phrases> own)
{
    public IReadOnlyList<string> Tags { get; } =
        [.. own.Select(phrases => phrases.Language).Concat(Phrases.BuiltIn).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The phrases of a tag; <c>de-AT</c> is served by <c>de</c>.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Phrases Get(string tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        for (var part = tag; part.Length > 0; part = WithoutLastPart(part))
            if (Find(part) is { } found) return found;
        throw new ArgumentException(
            $"There are no phrases in '{tag}'. There are: {string.Join(", ", Tags)}.", nameof(tag));
    }

    private Phrases? Find(string tag) =>
        own.FirstOrDefault(phrases => phrases.Language.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? BuiltInLanguages.Find(tag);

    private static string WithoutLastPart(string tag)
    {
        var lastDash = tag.LastIndexOf('-');
        return lastDash < 0 ? "" : tag[..lastDash];
    }
}
