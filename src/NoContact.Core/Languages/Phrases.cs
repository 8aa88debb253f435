using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NoContact.Article;

namespace NoContact.Languages;

/// <summary>
/// Every sentence shown to a person, in one language, by its key. A host may replace any of them, add keys of its own
/// that begin with <c>app.</c>, or bring a language of its own.
/// </summary>
/// <remarks>
/// The language is a tag of ours, not the process's culture: the same words come out on any machine. Asking for a key
/// that is not there throws <see cref="ArgumentException"/>.
/// </remarks>
public sealed partial class Phrases
{
    private const string RulePrefix = "rule.";
    private const string AppPrefix = "app.";

    private readonly FrozenDictionary<string, string> _phrases;
    private readonly FrozenSet<string> _own;
    private readonly Func<int, string> _pluralOf;

    /// <summary>A language of the host's own. What it leaves out is shown in English.</summary>
    /// <remarks>
    /// Its crisis texts await review, and the English line stands beneath each, until the host says otherwise:
    /// <see cref="WithCrisisTextsReviewed"/>.
    /// </remarks>
    /// <param name="language">The language's tag, such as <c>sv</c>.</param>
    /// <param name="phrases">The phrases by key, with the placeholders of the English ones.</param>
    /// <param name="pluralOf">
    /// The plural category of a count, as CLDR names it; by default <c>one</c> for 1, else <c>other</c>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A key nobody knows, or a phrase without the English one's placeholders.
    /// </exception>
    public Phrases(string language, IReadOnlyDictionary<string, string> phrases, Func<int, string>? pluralOf = null)
        : this(
            language,
            Replace(English, phrases),
            [.. phrases.Keys],
            pluralOf ?? OneOrOther,
            crisisTextsAwaitReview: true) => ArgumentException.ThrowIfNullOrWhiteSpace(language);

    internal Phrases(
        string language,
        FrozenDictionary<string, string> phrases,
        FrozenSet<string> own,
        Func<int, string> pluralOf,
        bool crisisTextsAwaitReview)
    {
        Language = language;
        CrisisTextsAwaitReview = crisisTextsAwaitReview;
        _phrases = phrases;
        _own = own;
        _pluralOf = pluralOf;
    }

    /// <summary>The tags of the built-in languages, English first.</summary>
    public static IReadOnlyList<string> BuiltIn => BuiltInLanguages.Tags;

    /// <summary>English, which fills in what a host's own language leaves out.</summary>
    public static Phrases English => BuiltInLanguages.Find("en")!;

    /// <summary>
    /// A built-in language by its tag, one of <see cref="BuiltIn"/>; <c>de-AT</c> is served by <c>de</c>, and
    /// <c>pt-PT</c> by <c>pt-BR</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Another tag.</exception>
    public static Phrases InLanguage(string language) => new LanguageList([]).Get(language);

    /// <summary>The tag of the language, such as <c>de</c>.</summary>
    public string Language { get; }

    /// <summary>
    /// Whether a native clinician has yet to review the crisis texts in this language. Until then the English line
    /// stands beneath each.
    /// </summary>
    public bool CrisisTextsAwaitReview { get; }

    /// <summary>
    /// Every key, in alphabetical order. Of keys that begin alike the most particular that fits is shown:
    /// <c>headline.holdNoContact.wish</c> before <c>headline.holdNoContact</c>.
    /// </summary>
    public IEnumerable<string> Keys => _phrases.Keys.Order(StringComparer.Ordinal);

    /// <summary>The sentence under a key such as <c>rule.theirs-to-initiate</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string this[string key] => _phrases.TryGetValue(key, out var phrase)
        ? phrase
        : throw new ArgumentException($"There is no phrase '{key}'.", nameof(key));

    /// <summary>
    /// The same language with some phrases replaced. A host's own rule is spoken by its
    /// <see cref="Rules.HostRule.Text"/>,
    /// or by <c>rule.</c> and its id where that is among them.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A key nobody knows, or a phrase without the English one's placeholders.
    /// </exception>
    public Phrases With(IReadOnlyDictionary<string, string> replacements) =>
        new(
            Language,
            Replace(this, replacements),
            [.. _own, .. replacements.Keys],
            _pluralOf,
            CrisisTextsAwaitReview);

    /// <summary>
    /// The same language, of which the host says that a native clinician has reviewed the crisis texts: the English
    /// line no longer stands beneath them.
    /// </summary>
    public Phrases WithCrisisTextsReviewed() => new(Language, _phrases, _own, _pluralOf, crisisTextsAwaitReview: false);

    /// <summary>The sentence under a key, its placeholders filled.</summary>
    /// <exception cref="FormatException">Fewer values than placeholders.</exception>
    public string Format(string key, params ReadOnlySpan<object?> values)
    {
        var phrase = this[key];
        var hasPlaceholders = phrase.Contains('{', StringComparison.Ordinal);
        return hasPlaceholders ? string.Format(CultureInfo.InvariantCulture, phrase, values) : phrase;
    }

    /// <summary>A count in words: <c>Count("days", 1)</c> is <c>1 day</c>.</summary>
    public string Count(string noun, int count)
    {
        var phrase = First($"count.{noun}.{_pluralOf(count)}", $"count.{noun}.other");
        return string.Format(CultureInfo.InvariantCulture, phrase, count);
    }

    /// <summary>A date as this language writes it.</summary>
    public string Date(DateOnly date) => date.ToString(this["format.date"], CultureInfo.InvariantCulture);

    /// <summary>
    /// A time of day as this language writes it, on the clock of the offset given; see
    /// <see cref="Journeys.Journey.InZone"/>.
    /// </summary>
    public string Time(DateTimeOffset local) => local.ToString(this["format.time"], CultureInfo.InvariantCulture);

    /// <summary>The name of a weekday; the week of the keys begins on Monday, with 1.</summary>
    internal string Weekday(DayOfWeek day) => this[$"weekday.{(day == DayOfWeek.Sunday ? 7 : (int)day)}"];

    /// <summary>A share, 0–1, as whole percent.</summary>
    public string Percent(double share) =>
        Format("format.percent", (int)Math.Round(share * 100, MidpointRounding.AwayFromZero));

    /// <summary>The word for a value: that for <c>BreakupState.Holding</c> is under <c>state.holding</c>.</summary>
    /// <exception cref="ArgumentException">Values of this type are not shown to people.</exception>
    public string Word<T>(T value)
        where T : struct, Enum => Word(FamilyOf(typeof(T)), value);

    /// <summary>
    /// A word for a value from another family: <c>Word("ask", Question.LegalOrder)</c> is how that is asked.
    /// </summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string Word<T>(string family, T value)
        where T : struct, Enum => this[$"{family}.{CamelCase.NameOf(value)}"];

    /// <summary>A source in a few words.</summary>
    public string Describe(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var passages = string.Join(' ', source.Passages.Select(passage => $"¶{passage}"));
        return Format("source." + CamelCase.NameOf(source.Kind), passages);
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

    /// <summary>
    /// The English line that stands beneath a crisis text until that is reviewed; null where none has to.
    /// </summary>
    internal string? EnglishBeneath(string key)
    {
        if (!CrisisTextsAwaitReview) return null;
        var english = English[key];
        return this[key] == english ? null : english; // What a host left out is in English already.
    }

    /// <summary>
    /// The most particular of these keys, of those this language has words of its own for; what is filled in from
    /// English is never more particular.
    /// </summary>
    internal string MostParticular(string particular, string general)
    {
        if (_own.Contains(particular)) return particular;
        return _own.Contains(general) || !Has(particular) ? general : particular;
    }

    /// <summary>A list in words, such as <c>a, b and c</c>.</summary>
    internal string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all is [.. var most, var last] && most.Length > 0
            ? Format("format.and", string.Join(", ", most), last)
            : string.Concat(all);
    }

    /// <summary>What stands before the end of the first sentence, and the mark that ends it.</summary>
    internal static string FirstSentence(string text)
    {
        var first = SentenceEnd().Match(text);
        return first.Success ? text[..(first.Index + 1)] : text;
    }

    internal static string OneOrOther(int count) => count == 1 ? "one" : "other";

    // As in French and in Portuguese, which say "0 jour".
    internal static string OneUpToOne(int count) => count is 0 or 1 ? "one" : "other";

    internal static string Placeholders(string phrase)
    {
        var placeholders = Placeholder().Matches(phrase).Select(match => match.Value);
        return string.Join(' ', placeholders.Distinct().Order(StringComparer.Ordinal));
    }

    private static bool IsOfHost(string key) =>
        IsOfHostRule(key) || key.StartsWith(AppPrefix, StringComparison.Ordinal);

    private static bool IsOfHostRule(string key) =>
        key.StartsWith(RulePrefix, StringComparison.Ordinal) && !English.Has(key);

    // A language may have more plurals than English has.
    private static bool IsPlural(string key) =>
        key.StartsWith("count.", StringComparison.Ordinal) && English.Has(key[..key.LastIndexOf('.')] + ".other");

    private static string FamilyOf(Type type) => type.Name switch
    {
        "BreakupState" => "state",
        "Question" => "question-name", // "question" are those a person may ask themselves.
        var name => CamelCase.From(name),
    };

    private static FrozenDictionary<string, string> Replace(Phrases under, IReadOnlyDictionary<string, string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var all = under._phrases.ToDictionary(StringComparer.Ordinal);
        foreach (var (key, phrase) in phrases)
        {
            if (ProblemOf(key, phrase) is { } problem) throw new ArgumentException(problem, nameof(phrases));
            all[key] = phrase;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? ProblemOf(string key, string phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase)) return $"The phrase '{key}' is empty.";
        if (IsOfHost(key)) return null; // No English phrase is its model.
        var model = IsPlural(key) ? key[..key.LastIndexOf('.')] + ".other" : key;
        if (!English.Has(model)) return $"There is no phrase '{key}' to replace.";
        var placeholders = Placeholders(English[model]);
        if (Placeholders(phrase) != placeholders)
            return $"The phrase '{key}' must have the placeholders of the English one: {placeholders}";
        var isFormat = placeholders.Length > 0 || key is "format.date" or "format.time";
        return isFormat && !CanBeFilled(key, phrase) ? $"The phrase '{key}' cannot be filled in: {phrase}" : null;
    }

    private static bool CanBeFilled(string key, string phrase)
    {
        try
        {
            _ = key switch
            {
                "format.date" => DateOnly.MinValue.ToString(phrase, CultureInfo.InvariantCulture),
                "format.time" => DateTimeOffset.UnixEpoch.ToString(phrase, CultureInfo.InvariantCulture),
                _ => string.Format(CultureInfo.InvariantCulture, phrase, 0, 1, 2, 3),
            };
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[.?!…](?=\s)")]
    private static partial Regex SentenceEnd();
}
