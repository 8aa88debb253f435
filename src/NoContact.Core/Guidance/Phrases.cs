using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace NoContact.Guidance;

/// <summary>Every sentence shown to a person, by its key. Read once; nothing else in the product holds text.</summary>
public sealed class Phrases
{
    private readonly FrozenDictionary<string, string> _phrases;

    private Phrases(FrozenDictionary<string, string> phrases) => _phrases = phrases;

    /// <summary>The English phrases.</summary>
    public static Phrases English { get; } = new(Load());

    /// <summary>Every key.</summary>
    public IEnumerable<string> Keys => _phrases.Keys;

    /// <summary>The sentence under a key such as <c>rule.theirs-to-initiate</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string this[string key] => _phrases.TryGetValue(key, out var phrase) ? phrase : throw new ArgumentException($"There is no phrase '{key}'.", nameof(key));

    /// <summary>The sentence under the most particular of these keys that there is.</summary>
    internal string First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_phrases.TryGetValue(key, out var phrase)) return phrase;
        return this[keys[^1]];
    }

    private static FrozenDictionary<string, string> Load()
    {
        var resources = new ResourceManager("NoContact.Guidance.Phrases", typeof(Phrases).Assembly);
        using var set = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        return set.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
