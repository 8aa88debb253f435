using System.Text.RegularExpressions;

namespace NoContact.Promises;

/// <summary>Each language quotes by its own marks, and a French sign never starts a line.</summary>
public partial class TypographyTests
{
    private const string Marks = "\"«»„“”‚‘";

    // The closing mark of Dutch is an apostrophe elsewhere, so it is in no list.
    private static readonly Dictionary<string, string> MarksOf = new()
    {
        ["en"] = "\"",
        ["de"] = "„“",
        ["es"] = "«»",
        ["fr"] = "«»",
        ["it"] = "«»",
        ["nl"] = "‘",
        ["pt-BR"] = "“”",
    };

    private static readonly string[] Words =
    [
        .. Pages.Files("src/NoContact.Core/Languages", "Phrases.*.resx"),
        .. Pages.Files("samples", "Texts.*.resx"),
        .. Pages.Files("samples/NoContact.Samples.Page/page/words", "*.json"),
        .. Pages.Files("samples/NoContact.Samples.MinimalApi/wwwroot/words", "*.json"),
        .. Pages.Files("samples/NoContact.Samples.Browser/home/words", "*.json"),
    ];

    public static TheoryData<string> Files => [.. Words];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_language_quotes_by_its_own_marks(string file)
    {
        var foreign = Marks.Except(MarksOf[LanguageOf(file)]).ToArray();

        Assert.DoesNotContain(TextsOf(file), text => text.IndexOfAny(foreign) >= 0);
    }

    [Theory]
    [InlineData("« oui »")]
    [InlineData("Pourquoi ?")]
    public void A_French_sign_without_its_space_is_seen(string text) => Assert.Matches(LooseSign(), text);

    [Fact]
    public void A_French_sign_never_starts_a_line() => Assert.DoesNotContain(
        Words.Where(file => LanguageOf(file) == "fr").SelectMany(TextsOf),
        text => LooseSign().IsMatch(text));

    private static string LanguageOf(string file) => Path.GetFileNameWithoutExtension(file).Split('.')[^1];

    private static IEnumerable<string> TextsOf(string file) =>
        Text().Matches(Pages.Read(file)).Select(match => match.Groups["text"].Value.Replace("\\\"", "\""));

    [GeneratedRegex("« | [»:;?!%]")]
    private static partial Regex LooseSign();

    [GeneratedRegex("""["]: "(?<text>.*)["]|<value>(?<text>[^<]*)</value>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Text();
}
