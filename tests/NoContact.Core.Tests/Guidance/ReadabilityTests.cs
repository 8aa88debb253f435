using System.Text.RegularExpressions;
using NoContact.Languages;

namespace NoContact.Guidance;

/// <summary>
/// It is read by people who are tired and in pain. Names of studies and phrases of fewer than six words do not count.
/// </summary>
/// <remarks>
/// English by the grade of Flesch and Kincaid (1975), 0.39 · words / sentences + 11.8 · syllables / words − 15.59: the
/// card at 6 or below, any phrase at 8. The others by a reading ease, at or above where its scale begins to call a text
/// easy, or fairly easy: German by Amstad (1978), Spanish by Szigriszt Pazos (1993), French by Kandel and Moles (1958),
/// Dutch by Douma (1960), Brazilian Portuguese by Martins and others (1996), Italian by Gulpease, Lucisano and
/// Piemontese (1988), which counts letters.
/// </remarks>
public partial class ReadabilityTests
{
    private static readonly Dictionary<string, Measure> Measures = new()
    {
        ["de"] = new(180, 1, 58.5, Easy: 65),
        ["es"] = new(206.835, 1, 62.3, Easy: 65),
        ["fr"] = new(207, 1.015, 73.6, Easy: 70) { SilentEnding = FrenchSilentEnding() },
        ["nl"] = new(206.84, 0.93, 77, Easy: 70),
        ["pt-BR"] = new(248.835, 1.015, 84.6, Easy: 50),
        ["it"] = new Gulpease(Easy: 60),
    };

    public static TheoryData<string> Translations => [.. Phrases.BuiltIn.Where(language => language != "en")];

    public static TheoryData<string> Keys =>
        [.. Phrases.English.Keys.Where(key => Words().Count(Text(key)) >= 6).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_English_phrase_reads_at_grade_8_or_below(string key) =>
        Assert.InRange(Grade(Text(key)), double.MinValue, 8);

    [Fact]
    public void An_English_card_reads_at_grade_6_or_below() =>
        Assert.All(Cards("en"), card => Assert.InRange(Grade(card), double.MinValue, 6));

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_card_reads_easily_in_every_language(string language)
    {
        var measure = Measures[language];

        Assert.All(Cards(language), card => Assert.InRange(measure.Ease(card), measure.Easy, double.MaxValue));
    }

    [Fact]
    public void The_measure_of_English_tells_a_plain_sentence_from_a_hard_one()
    {
        Assert.InRange(Grade("The cat sat on the mat and it was glad."), double.MinValue, 3);
        Assert.InRange(
            Grade("Persistent communication inevitably precipitates considerable psychological deterioration."),
            15,
            double.MaxValue);
    }

    [Theory]
    [InlineData(
        "de", "Die Katze liegt auf dem Bett und ist froh.",
        "Kontaktaufnahmebestrebungen verursachen erhebliche psychologische Beeinträchtigungen.")]
    [InlineData(
        "es", "El gato duerme en la cama y es feliz.",
        "Comunicaciones persistentes ocasionan inevitablemente deterioros psicológicos.")]
    [InlineData(
        "fr", "Le chat dort sur le lit et il est content.",
        "La communication persistante occasionne inévitablement des détériorations psychologiques considérables.")]
    [InlineData(
        "it", "Il gatto dorme sul letto ed è felice.",
        "Comunicazioni persistenti provocano inevitabilmente considerevoli deterioramenti psicologici.")]
    [InlineData(
        "nl", "De kat ligt op het bed en is blij.",
        "Aanhoudende communicatie veroorzaakt onvermijdelijk aanzienlijke psychologische achteruitgang.")]
    [InlineData(
        "pt-BR", "O gato dorme na cama e é feliz.",
        "Comunicações persistentes ocasionam inevitavelmente deteriorações psicológicas.")]
    public void The_measure_of_a_language_tells_a_plain_sentence_from_a_hard_one(
        string language, string plain, string hard)
    {
        var measure = Measures[language];

        Assert.InRange(measure.Ease(plain), measure.Easy + 8, double.MaxValue);
        Assert.InRange(measure.Ease(hard), double.MinValue, measure.Easy - 40);
    }

    // As it is read, sentence by sentence; a label beside a number is none.
    private static IEnumerable<string> Cards(string language) => Evenings.All
        .Select(evening => evening.In(language).Advice)
        .OfType<Advice>()
        .Select(advice => string.Join(' ', Spoken.OnCard(advice.Card).Except(People(advice.Card))));

    private static IEnumerable<string> People(Card card) => card.People.Select(person => person.Text);

    private static string Text(string key) =>
        Placeholders().Replace(Studies().Replace(Phrases.English[key], ""), "some");

    private static double Grade(string text)
    {
        var (words, sentences, syllables) = Count(text, EnglishSyllables);
        return (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    private static (int Words, int Sentences, int Syllables) Count(string text, Func<string, int> syllablesOf)
    {
        var bare = Studies().Replace(text, "");
        var words = Words().Matches(bare).Select(match => match.Value).ToList();
        var sentences = Math.Max(1, Sentences().Split(bare).Count(part => Words().IsMatch(part)));
        return (words.Count, sentences, words.Sum(syllablesOf));
    }

    // Groups of vowels, without a silent ending.
    private static int EnglishSyllables(string word)
    {
        var bare = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        if (bare.EndsWith('e') && !EndsInLe().IsMatch(bare)) bare = bare[..^1];
        else if (SilentEd().IsMatch(bare)) bare = bare[..^2] + "d";
        else if (SilentEs().IsMatch(bare)) bare = bare[..^2] + "s";
        return Math.Max(1, Vowels().Count(bare));
    }

    [GeneratedRegex(@"[\p{L}'’]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[.?:;]+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[aeiouyàáâãäæèéêëìíîïòóôõöœùúûüÿ]+")]
    private static partial Regex Vowels();

    [GeneratedRegex(@"\([^)]*\d{4}\)")]
    private static partial Regex Studies();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"[^aeiouy]le$")]
    private static partial Regex EndsInLe();

    [GeneratedRegex(@"(?<=[^aeiouàâéèêëîïôùûü])es?$")]
    private static partial Regex FrenchSilentEnding();

    [GeneratedRegex(@"[^td]ed$")]
    private static partial Regex SilentEd();

    [GeneratedRegex(@"[^sxzhcg]es$")]
    private static partial Regex SilentEs();

    /// <summary>How easily a text reads: the higher, the easier.</summary>
    /// <param name="Constant">What is left of a text without words.</param>
    /// <param name="OfSentence">What a word of a sentence takes away.</param>
    /// <param name="OfSyllables">What a syllable of a word takes away.</param>
    /// <param name="Easy">Where the scale begins to call a text easy, or fairly easy.</param>
    private record Measure(double Constant, double OfSentence, double OfSyllables, double Easy)
    {
        /// <summary>The ending of a word that is written and not said; null where there is none.</summary>
        public Regex? SilentEnding { get; init; }

        public virtual double Ease(string text)
        {
            var (words, sentences, syllables) = Count(text, word =>
            {
                var lower = word.ToLowerInvariant();
                return Math.Max(1, Vowels().Count(SilentEnding?.Replace(lower, "") ?? lower));
            });
            return Constant - (OfSyllables * syllables / words) - (OfSentence * words / sentences);
        }
    }

    /// <summary>89 + (300 · sentences − 10 · letters) / words.</summary>
    private sealed record Gulpease(double Easy) : Measure(89, 0, 0, Easy)
    {
        public override double Ease(string text)
        {
            var (words, sentences, letters) = Count(text, word => word.Count(char.IsLetter));
            return Constant + (((300 * sentences) - (10 * letters)) / (double)words);
        }
    }
}
