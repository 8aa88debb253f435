using System.Text.RegularExpressions;
using NoContact.Languages;

namespace NoContact.Guidance;

/// <summary>
/// It is read by people who are tired and in pain. Names of studies and phrases of fewer than six words do not count.
/// </summary>
/// <remarks>
/// English by the grade of Flesch and Kincaid (1975), 0.39 · words / sentences + 11.8 · syllables / words − 15.59: the
/// card at 6 or below, any phrase at 8. German by Amstad's reading ease (1978), 180 − words / sentences − 58.5 ·
/// syllables / words; Spanish by Szigriszt Pazos's perspicuity (1993), 206.835 − 62.3 · syllables / words − words /
/// sentences: the card at 65 or above, where both scales begin to call a text easy, or fairly easy.
/// </remarks>
public partial class ReadabilityTests
{
    public static TheoryData<string> Keys =>
        [.. Phrases.English.Keys.Where(key => Words().Count(Text(key)) >= 6).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_English_phrase_reads_at_grade_8_or_below(string key) =>
        Assert.InRange(Grade(Text(key)), double.MinValue, 8);

    [Fact]
    public void An_English_card_reads_at_grade_6_or_below() =>
        Assert.All(Cards("en"), card => Assert.InRange(Grade(card), double.MinValue, 6));

    [Fact]
    public void A_German_card_reads_easily() =>
        Assert.All(Cards("de"), card => Assert.InRange(Ease(card, 180, 58.5), 65, double.MaxValue));

    [Fact]
    public void A_Spanish_card_reads_easily() =>
        Assert.All(Cards("es"), card => Assert.InRange(Ease(card, 206.835, 62.3), 65, double.MaxValue));

    [Fact]
    public void The_measures_tell_a_plain_sentence_from_a_hard_one()
    {
        Assert.InRange(Grade("The cat sat on the mat and it was glad."), double.MinValue, 3);
        Assert.InRange(
            Grade("Persistent communication inevitably precipitates considerable psychological deterioration."),
            15,
            double.MaxValue);
        Assert.InRange(Ease("Die Katze liegt auf dem Bett und ist froh.", 180, 58.5), 80, double.MaxValue);
        Assert.InRange(
            Ease("Kontaktaufnahmebestrebungen verursachen erhebliche psychologische Beeinträchtigungen.", 180, 58.5),
            double.MinValue,
            0);
        Assert.InRange(Ease("El gato duerme en la cama y es feliz.", 206.835, 62.3), 80, double.MaxValue);
        Assert.InRange(
            Ease("Comunicaciones persistentes ocasionan inevitablemente deterioros psicológicos.", 206.835, 62.3),
            double.MinValue,
            20);
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

    private static double Ease(string text, double constant, double ofSyllables)
    {
        var (words, sentences, syllables) = Count(text, word => Math.Max(1, Vowels().Count(word.ToLowerInvariant())));
        return constant - (ofSyllables * syllables / words) - ((double)words / sentences);
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

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[.?:;]+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[aeiouyäöüáéíóú]+")]
    private static partial Regex Vowels();

    [GeneratedRegex(@"\([^)]*\d{4}\)")]
    private static partial Regex Studies();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"[^aeiouy]le$")]
    private static partial Regex EndsInLe();

    [GeneratedRegex(@"[^td]ed$")]
    private static partial Regex SilentEd();

    [GeneratedRegex(@"[^sxzhcg]es$")]
    private static partial Regex SilentEs();
}
