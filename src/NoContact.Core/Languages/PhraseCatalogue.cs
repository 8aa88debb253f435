using System.Collections;
using System.Collections.Frozen;
using System.Resources;

namespace NoContact.Languages;

/// <summary>Reads a <c>Phrases.xx.resx</c> out of this assembly.</summary>
internal static class PhraseCatalogue
{
    /// <summary>The key of the word that says whether a native clinician has read the crisis texts.</summary>
    private const string Review = "review.crisis-texts";

    // All languages are in the one assembly, and no satellite can be forgotten by whoever publishes an app.
    public static (FrozenDictionary<string, string> Phrases, string? Review) Read(string language)
    {
        using var stream = typeof(PhraseCatalogue).Assembly.GetManifestResourceStream(NameOf(language))!;
        using var reader = new ResourceReader(stream);
        var phrases = reader.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        phrases.Remove(Review, out var review);
        return (phrases.ToFrozenDictionary(StringComparer.Ordinal), review);
    }

    /// <summary>Whether the assembly has a language, and whoever published an app has not left it out.</summary>
    public static bool Has(string language) =>
        typeof(PhraseCatalogue).Assembly.GetManifestResourceInfo(NameOf(language)) is not null;

    private static string NameOf(string language) => $"NoContact.Languages.Phrases.{language}.resources";
}
