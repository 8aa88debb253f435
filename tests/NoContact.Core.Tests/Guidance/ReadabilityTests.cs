using System.Text.RegularExpressions;
using NoContact.Facts;
using NoContact.Languages;

namespace NoContact.Guidance;

/// <summary>
/// English is read by people who are tired and in pain: at or below grade 8 by Flesch and Kincaid,
/// 0.39 · words / sentences + 11.8 · syllables / words − 15.59. Names of studies and phrases of fewer than six words
/// do not count.
/// </summary>
public partial class ReadabilityTests
{
    public static TheoryData<string> Keys =>
        [.. Phrases.English.Keys.Where(key => Words().Count(Text(key)) >= 6).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_English_phrase_reads_at_grade_8_or_below(string key) =>
        Assert.InRange(Grade(Text(key)), double.MinValue, 8);

    [Fact]
    public void The_grade_tells_a_plain_sentence_from_a_hard_one()
    {
        Assert.InRange(Grade("The cat sat on the mat and it was glad."), double.MinValue, 3);
        Assert.InRange(
            Grade("Persistent communication inevitably precipitates considerable psychological deterioration."),
            15,
            double.MaxValue);
    }

    private static string Text(string key) =>
        Placeholders().Replace(Studies().Replace(Phrases.English[key], ""), "some");

    private static double Grade(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToList();
        var sentences = Math.Max(1, Sentences().Split(text).Count(part => Words().IsMatch(part)));
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    // Groups of vowels, without a silent ending.
    private static int Syllables(string word)
    {
        var bare = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        if (bare.EndsWith('e') && !EndsInLe().IsMatch(bare)) bare = bare[..^1];
        else if (SilentEd().IsMatch(bare)) bare = bare[..^2] + "d";
        else if (SilentEs().IsMatch(bare)) bare = bare[..^2] + "s";
        return Math.Max(1, Vowels().Count(bare));
    }

    [GeneratedRegex(@"[A-Za-z']+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[.?:;]+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[aeiouy]+")]
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
