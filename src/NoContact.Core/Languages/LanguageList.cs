using System.Globalization;

namespace NoContact.Languages;

/// <summary>
/// The languages an engine can answer in. A host's own goes before a built-in one of the same tag.
/// </summary>
internal sealed class LanguageList(IReadOnlyList<Phrases> own)
{
    public IReadOnlyList<string> Tags { get; } =
        [.. own.Select(phrases => phrases.Language).Concat(Phrases.BuiltIn).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether two tags are of one language, such as <c>pt-BR</c> and <c>pt</c>.</summary>
    public static bool AreAlike(string one, string other) =>
        LanguageOf(one).Equals(LanguageOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The phrases of a tag; <c>de-AT</c> is served by <c>de</c>, and where there is only another region's, by that:
    /// <c>pt-PT</c> by <c>pt-BR</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Phrases Get(string tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tag);
        return FindNearest(tag)
            ?? throw new ArgumentException(
                $"There are no phrases in '{tag}'. There are: {string.Join(", ", Tags)}.", nameof(tag));
    }

    /// <summary>
    /// The tag there are phrases in that a browser wants most, or a system says it speaks, such as <c>de_DE.UTF-8</c>;
    /// null where there is none.
    /// </summary>
    public string? FindBest(string? accepted) => (accepted ?? "")
        .Split(',')
        .Select(Wanted.From)
        .Where(wanted => wanted.Quality > 0)
        .OrderByDescending(wanted => wanted.Quality)
        .Select(wanted => FindNearest(wanted.Tag)?.Language)
        .FirstOrDefault(tag => tag is not null);

    /// <summary>The phrases of a tag; null where there are none.</summary>
    public Phrases? FindNearest(string tag)
    {
        // A system writes de_DE where a browser writes de-DE.
        tag = tag.Replace('_', '-');
        for (var part = tag; part.Length > 0; part = WithoutLastPart(part))
            if (Find(part) is { } found) return found;
        return Tags.FirstOrDefault(known => AreAlike(known, tag)) is { } near ? Find(near) : null;
    }

    private static string LanguageOf(string tag) => tag.Split('-')[0];

    private Phrases? Find(string tag) =>
        own.FirstOrDefault(phrases => phrases.Language.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? BuiltInLanguages.Find(tag);

    private static string WithoutLastPart(string tag)
    {
        var lastDash = tag.LastIndexOf('-');
        return lastDash < 0 ? "" : tag[..lastDash];
    }

    /// <summary>One of the languages that are wanted, and how much, from 0 to 1.</summary>
    private readonly record struct Wanted(string Tag, double Quality)
    {
        public static Wanted From(string text)
        {
            var parts = text.Split(';', StringSplitOptions.TrimEntries);
            var tag = parts[0].Split('.')[0];
            var told = Array.Find(parts, part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
            if (told is null) return new(tag, 1);
            var isNumber = double.TryParse(
                told.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality);
            return new(tag, isNumber ? quality : 0);
        }
    }
}
