namespace NoContact.Languages;

/// <summary>
/// The languages of the assembly: a row here, a <c>Phrases.xx.resx</c> and a block in <c>ILLink.Substitutions.xml</c>
/// make one more.
/// </summary>
internal static class BuiltInLanguages
{
    private static readonly BuiltInLanguage[] Table =
    [
        // It fills in what a host's own language leaves out.
        new("en", Phrases.OneOrOther),
        new("de", Phrases.OneOrOther),
        new("es", Phrases.OneOrOther),
        new("fr", Phrases.OneUpToOne),
        new("it", Phrases.OneOrOther),
        new("nl", Phrases.OneOrOther),
        new("pt-BR", Phrases.OneUpToOne),
    ];

    // What is listed is there: a host that trims may leave a language out (ILLink.Substitutions.xml).
    private static readonly BuiltInLanguage[] Rows = [.. Table.Where(row => PhraseCatalogue.Has(row.Tag))];

    public static IReadOnlyList<string> Tags { get; } = [.. Rows.Select(row => row.Tag)];

    /// <summary>The phrases of exactly this tag; null where there are none.</summary>
    public static Phrases? Find(string tag) =>
        Array.Find(Rows, row => row.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))?.Phrases;

    /// <param name="tag">The tag, as in the file's name.</param>
    /// <param name="pluralOf">The plural category of a count.</param>
    private sealed class BuiltInLanguage(string tag, Func<int, string> pluralOf)
    {
        // Read when first asked for: most hosts speak one.
        private readonly Lazy<Phrases> _phrases = new(() =>
        {
            var (phrases, review) = PhraseCatalogue.Read(tag);
            var awaitsReview = review is not ("original" or "reviewed"); // Absent or another word is no review.
            return new Phrases(tag, phrases, [.. phrases.Keys], pluralOf, awaitsReview);
        });

        public string Tag => tag;

        public Phrases Phrases => _phrases.Value;
    }
}
