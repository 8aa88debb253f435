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
        var name = $"NoContact.Languages.Phrases.{language}.resources";
        using var stream = typeof(PhraseCatalogue).Assembly.GetManifestResourceStream(name)!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
