namespace NoContact.Languages;

/// <summary>The languages an engine can answer in. A host's own goes before a built-in one of the same tag.</summary>
internal sealed class LanguageList(IReadOnlyList<Phrases> own)
{
    public IReadOnlyList<string> Tags { get; } = [.. own.Select(phrases => phrases.Language).Concat(["en", "de", "es"]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The phrases of a tag; <c>de-AT</c> is served by <c>de</c>.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Phrases In(string tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        for (var part = tag; part.Length > 0; part = part.Contains('-', StringComparison.Ordinal) ? part[..part.LastIndexOf('-')] : "")
            if (Find(part) is { } found) return found;
        throw new ArgumentException($"There are no phrases in '{tag}'. There are: {string.Join(", ", Tags)}.", nameof(tag));
    }

    private Phrases? Find(string tag) =>
        own.FirstOrDefault(phrases => phrases.Language.Equals(tag, StringComparison.OrdinalIgnoreCase)) ?? tag.ToLowerInvariant() switch
        {
            "en" => Phrases.English,
            "de" => Phrases.German,
            "es" => Phrases.Spanish,
            _ => null,
        };
}
