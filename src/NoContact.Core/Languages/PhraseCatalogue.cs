using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace NoContact.Languages;

/// <summary>Reads <c>Phrases.resx</c> and its satellites.</summary>
internal static class PhraseCatalogue
{
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static FrozenDictionary<string, string> Read(string language)
    {
        var resources = new ResourceManager("NoContact.Languages.Phrases", typeof(PhraseCatalogue).Assembly);
        using var set = resources.GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : new Tag(language), createIfNotExists: true, tryParents: false)
            ?? throw new ArgumentException($"The phrases of '{language}' are not beside the program: publish it with its satellite assemblies.", nameof(language));
        return set.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    // Where globalization is invariant no other culture can be made, and only its name is needed to find a satellite.
    private sealed class Tag(string name) : CultureInfo("", useUserOverride: false)
    {
        public override string Name => name;

        public override CultureInfo Parent => InvariantCulture;
    }
}
