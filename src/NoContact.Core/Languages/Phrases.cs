using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NoContact.Languages;

/// <summary>Every sentence shown to a person, in one language, by its key. A host may replace any of them, or bring a language of its own.</summary>
/// <remarks>The language is a tag of ours, not the process's culture: the same words come out on any machine. Asking for a key that is not there throws <see cref="ArgumentException"/>.</remarks>
public sealed partial class Phrases
{
    private static readonly Lazy<Phrases> LazyEnglish = new(() => new("en", PhraseCatalogue.Read("en"), OneOrOther));
    private static readonly Lazy<Phrases> LazyGerman = new(() => Translated("de"));
    private static readonly Lazy<Phrases> LazySpanish = new(() => Translated("es"));

    private const string RulePrefix = "rule.";

    private readonly FrozenDictionary<string, string> _phrases;
    private readonly Func<int, string> _pluralOf;

    private Phrases(string language, FrozenDictionary<string, string> phrases, Func<int, string> pluralOf) =>
        (Language, _phrases, _pluralOf) = (language, phrases, pluralOf);

    /// <summary>A language of the host's own. What it leaves out is shown in English.</summary>
    /// <param name="language">The language's tag, such as <c>nl</c>.</param>
    /// <param name="phrases">The phrases by key, with the placeholders of the English ones.</param>
    /// <param name="pluralOf">The plural category of a count, as CLDR names it; by default <c>one</c> for 1, else <c>other</c>.</param>
    /// <exception cref="ArgumentException">A key nobody knows, or a phrase without the English one's placeholders.</exception>
    public Phrases(string language, IReadOnlyDictionary<string, string> phrases, Func<int, string>? pluralOf = null)
        : this(language, Over(English, phrases), pluralOf ?? OneOrOther) => ArgumentException.ThrowIfNullOrWhiteSpace(language);

    /// <summary>English.</summary>
    public static Phrases English => LazyEnglish.Value;

    /// <summary>German.</summary>
    /// <exception cref="ArgumentException">Its satellite assembly is not beside the program.</exception>
    public static Phrases German => LazyGerman.Value;

    /// <summary>Spanish.</summary>
    /// <exception cref="ArgumentException">Its satellite assembly is not beside the program.</exception>
    public static Phrases Spanish => LazySpanish.Value;

    /// <summary>A built-in language by its tag: <c>en</c>, <c>de</c>, <c>es</c>.</summary>
    /// <exception cref="ArgumentException">Another tag.</exception>
    public static Phrases In(string language) => new LanguageList([]).In(language);

    /// <summary>The tag of the language, such as <c>de</c>.</summary>
    public string Language { get; }

    /// <summary>Whether a native clinician has yet to review the crisis texts in this language. Until then the English line stands beneath each.</summary>
    public bool CrisisTextsAwaitReview => this["language.crisis-texts"] == "not reviewed by a native clinician";

    /// <summary>Every key, in alphabetical order. Of keys that begin alike the most particular that fits is shown: <c>headline.holdNoContact.wish</c> before <c>headline.holdNoContact</c>.</summary>
    public IEnumerable<string> Keys => _phrases.Keys.Order(StringComparer.Ordinal);

    /// <summary>The sentence under a key such as <c>rule.theirs-to-initiate</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string this[string key] => _phrases.TryGetValue(key, out var phrase) ? phrase : throw new ArgumentException($"There is no phrase '{key}'.", nameof(key));

    /// <summary>The same language with some phrases replaced. A host's own rule is spoken by its <see cref="Rules.HostRule.Text"/>, or by <c>rule.</c> and its id where that is among them.</summary>
    /// <exception cref="ArgumentException">A key nobody knows, or a phrase without the English one's placeholders.</exception>
    public Phrases With(IReadOnlyDictionary<string, string> replacements) => new(Language, Over(this, replacements), _pluralOf);

    /// <summary>The sentence under a key, its placeholders filled.</summary>
    /// <exception cref="FormatException">Fewer values than placeholders.</exception>
    public string Format(string key, params ReadOnlySpan<object?> values) =>
        this[key] is var phrase && phrase.Contains('{', StringComparison.Ordinal) ? string.Format(CultureInfo.InvariantCulture, phrase, values) : phrase;

    /// <summary>A count in words: <c>Count("days", 1)</c> is <c>1 day</c>.</summary>
    public string Count(string noun, int count) =>
        string.Format(CultureInfo.InvariantCulture, First($"count.{noun}.{_pluralOf(count)}", $"count.{noun}.other"), count);

    /// <summary>A date as this language writes it.</summary>
    public string Date(DateOnly date) => date.ToString(this["format.date"], CultureInfo.InvariantCulture);

    /// <summary>A time of day as this language writes it, on the clock of the offset given; see <see cref="Journeys.Journey.LocalTime"/>.</summary>
    public string Time(DateTimeOffset local) => local.ToString(this["format.time"], CultureInfo.InvariantCulture);

    /// <summary>A share, 0–1, as whole percent.</summary>
    public string Percent(double share) => Format("format.percent", (int)Math.Round(share * 100, MidpointRounding.AwayFromZero));

    /// <summary>The word for a value: <c>Word("state", BreakupState.Holding)</c>.</summary>
    public string Word<T>(string kind, T value)
        where T : struct, Enum => this[$"{kind}.{Camel(value.ToString())}"];

    /// <summary>A source in a few words.</summary>
    public string Of(Article.Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Format("source." + Camel(source.Kind.ToString()), string.Join(' ', source.Passages.Select(passage => $"¶{passage}")));
    }

    /// <summary>The ids of the host's rules that have words here.</summary>
    internal IEnumerable<string> HostRules => _phrases.Keys.Where(IsOfHostRule).Select(key => key[RulePrefix.Length..]);

    internal bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>The sentence under the most particular of these keys that there is.</summary>
    internal string First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_phrases.TryGetValue(key, out var phrase)) return phrase;
        return this[keys[^1]];
    }

    /// <summary>A crisis text; in a language nobody has reviewed, with the English line beneath.</summary>
    internal string Crisis(string key) => CrisisTextsAwaitReview ? $"{this[key]}\n{English[key]}" : this[key];

    private static bool IsOfHostRule(string key) => key.StartsWith(RulePrefix, StringComparison.Ordinal) && !English._phrases.ContainsKey(key);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static Phrases Translated(string language) => new(language, PhraseCatalogue.Read(language), OneOrOther);

    private static string OneOrOther(int count) => count == 1 ? "one" : "other";

    private static FrozenDictionary<string, string> Over(Phrases under, IReadOnlyDictionary<string, string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var all = under._phrases.ToDictionary(StringComparer.Ordinal);
        foreach (var (key, phrase) in phrases)
        {
            if (string.IsNullOrWhiteSpace(phrase)) throw new ArgumentException($"The phrase '{key}' is empty.", nameof(phrases));
            var isPlural = key.StartsWith("count.", StringComparison.Ordinal) && English._phrases.ContainsKey(key[..key.LastIndexOf('.')] + ".other");
            var isFree = isPlural || IsOfHostRule(key); // No English phrase is its model.
            if (!isFree && !English._phrases.ContainsKey(key)) throw new ArgumentException($"There is no phrase '{key}' to replace.", nameof(phrases));
            if (!isFree && Placeholders(phrase) != Placeholders(English[key])) throw new ArgumentException($"The phrase '{key}' must have the placeholders of the English one: {Placeholders(English[key])}", nameof(phrases));
            all[key] = phrase;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal static string Placeholders(string phrase) => string.Join(' ', Placeholder().Matches(phrase).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
