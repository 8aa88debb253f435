using System.Collections;
using System.Collections.Frozen;
using System.Resources;

namespace NoContact.Languages;

/// <summary>Reads a <c>Phrases.xx.resx</c> out of this assembly.</summary>
internal static class PhraseCatalogue
{
    // All languages are in the one assembly, and no satellite can be forgotten by whoever publishes an app.
    public static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(PhraseCatalogue).Assembly.GetManifestResourceStream(NameOf(language))!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    /// <summary>Whether the assembly has a language, and whoever published an app has not left it out.</summary>
    public static bool Has(string language) =>
        typeof(PhraseCatalogue).Assembly.GetManifestResourceInfo(NameOf(language)) is not null;

    private static string NameOf(string language) => $"NoContact.Languages.Phrases.{language}.resources";
}
