using System.Text.Json;
using System.Text.RegularExpressions;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.BrowserTests;

public sealed partial class WordsTests
{
    private static readonly string Root = Path.GetFullPath(
        "../../../../../samples/NoContact.Samples.MinimalApi/wwwroot",
        AppContext.BaseDirectory);

    [Fact]
    public void Every_language_has_the_same_keys_and_places()
    {
        var english = Words("en");
        Assert.All(Phrases.BuiltIn.Where(language => language != "en"), language =>
        {
            var words = Words(language);
            Assert.Equal(english.Keys, words.Keys);
            Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(words[key])));
            Assert.True(english.Keys.Count(key => english[key] == words[key]) < 10, "Some of it is not translated.");
        });
    }

    public static TheoryData<string> Languages => [.. Phrases.BuiltIn];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_shames_promises_or_plays_tactics(string language) =>
        Assert.All(
            Words(language),
            entry =>
                Assert.DoesNotContain(
                    NeverSaid.In(language),
                    words => entry.Value.Contains(words, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_word_a_module_asks_for_is_there()
    {
        var modules = Modules();
        var files = File.ReadAllText(Path.Combine(Root, "../Page/PageFiles.cs"));
        var engines = EngineFamilies().Matches(files).Select(match => match.Groups[1].Value).ToArray();
        var phrases = Phrases.English.Keys.Where(key =>
            engines.Any(family => key.StartsWith(family, StringComparison.Ordinal)));
        string[] words = [.. Words("en").Keys, .. phrases];

        Assert.NotEmpty(engines);
        Assert.All(
            AskedFor().Matches(modules).Select(match => match.Groups[1].Value),
            key => Assert.Contains(key, words));
        Assert.All(
            Families().Matches(modules).Select(match => match.Groups[1].Value),
            family => Assert.Contains(words, key => key.StartsWith(family, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_word_there_is_some_module_asks_for()
    {
        var modules = Modules();
        var document = File.ReadAllText(Path.Combine(Root, "index.html"));
        string[] families =
        [
            .. Families().Matches(modules).Select(match => match.Groups[1].Value),
            .. Choices().Matches(modules).Select(match => match.Groups[1].Value + "."),
        ];

        Assert.All(Words("en").Keys, key => Assert.True(
            modules.Contains($"'{key}'", StringComparison.Ordinal)
                || document.Contains($"{{{key}}}", StringComparison.Ordinal)
                || families.Any(family => key.StartsWith(family, StringComparison.Ordinal)),
            key));
    }

    [Fact]
    public void The_page_has_no_words_of_its_own_for_what_the_engine_says() =>
        Assert.Empty(Words("en").Keys.Intersect(Phrases.English.Keys));

    [Fact]
    public void No_module_reads_markup_from_a_text_or_knows_another_address()
    {
        var modules = string.Concat(
            Directory
                .GetFiles(Root, "*.*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".svg", StringComparison.Ordinal))
                .Select(File.ReadAllText));
        Assert.All(
            new[]
            {
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "style=", "<script>",
                "//cdn",
            },
            never => Assert.DoesNotContain(never, modules, StringComparison.Ordinal));
    }

    private static string Modules() => string.Concat(
        Directory.GetFiles(Root, "*.js", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static SortedDictionary<string, string> Words(string language) =>
        new(
            JsonSerializer.Deserialize<Dictionary<string, string>>(
                File.ReadAllText(Path.Combine(Root, "words", language + ".json"))
            )!,
            StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"([\\w-]+\\.(?:[\\w-]+\\.)?)\"")]
    private static partial Regex EngineFamilies();

    [GeneratedRegex(@"word\('([^']+)'")]
    private static partial Regex AskedFor();

    // A question of a form, whose answers are a family of words.
    [GeneratedRegex(@"choice\('[^']+', '[^']+', '([\w-]+)'")]
    private static partial Regex Choices();

    [GeneratedRegex(@"word\(`([\w.-]+\.)\$\{")]
    private static partial Regex Families();
}
