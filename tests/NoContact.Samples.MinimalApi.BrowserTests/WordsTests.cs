using System.Text.Json;
using System.Text.RegularExpressions;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.BrowserTests;

public sealed partial class WordsTests
{
    private static readonly string Shared = InSamples("NoContact.Samples.Page/page");

    // What each home adds to it, or does its own way.
    private static readonly string[] Homes =
    [
        InSamples("NoContact.Samples.MinimalApi/wwwroot"), InSamples("NoContact.Samples.Browser/home"),
    ];

    [Fact]
    public void Every_language_has_the_same_keys_and_places()
    {
        Assert.All(Homes.Append(Shared), folder =>
        {
            var english = WordsOf(folder, "en");
            Assert.All(Phrases.BuiltIn.Where(language => language != "en"), language =>
            {
                var words = WordsOf(folder, language);
                Assert.Equal(english.Keys, words.Keys);
                Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(words[key])));
                var same = english.Keys.Count(key => english[key] == words[key]);
                Assert.True(same < 10, "Some of it is not translated.");
            });
        });
    }

    public static TheoryData<string> Languages => [.. Phrases.BuiltIn];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_shames_promises_or_plays_tactics(string language) =>
        Assert.All(
            Homes.Append(Shared).SelectMany(folder => WordsOf(folder, language)),
            entry =>
                Assert.DoesNotContain(
                    NeverSaid.In(language),
                    words => entry.Value.Contains(words, StringComparison.OrdinalIgnoreCase)));

    public static TheoryData<string> EveryHome => [.. Homes];

    [Theory]
    [MemberData(nameof(EveryHome))]
    public void Every_word_a_module_asks_for_is_there(string home)
    {
        var modules = Modules(home);
        var files = File.ReadAllText(Path.Combine(Shared, "../PageFiles.cs"));
        var engines = EngineFamilies().Matches(files).Select(match => match.Groups[1].Value).ToArray();
        var phrases = Phrases.English.Keys.Where(key =>
            engines.Any(family => key.StartsWith(family, StringComparison.Ordinal)));
        string[] words = [.. Words(home), .. phrases];

        Assert.NotEmpty(engines);
        Assert.All(
            AskedFor().Matches(modules).Select(match => match.Groups[1].Value),
            key => Assert.Contains(key, words));
        Assert.All(
            Families().Matches(modules).Select(match => match.Groups[1].Value),
            family => Assert.Contains(words, key => key.StartsWith(family, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(EveryHome))]
    public void Every_word_there_is_some_module_asks_for(string home)
    {
        var modules = Modules(home);
        var document = File.ReadAllText(Path.Combine(Shared, "index.html"));
        string[] families =
        [
            .. Families().Matches(modules).Select(match => match.Groups[1].Value),
            .. Choices().Matches(modules).Select(match => match.Groups[1].Value + "."),
        ];

        Assert.All(Words(home), key => Assert.True(
            modules.Contains($"'{key}'", StringComparison.Ordinal)
                || document.Contains($"{{{key}}}", StringComparison.Ordinal)
                || families.Any(family => key.StartsWith(family, StringComparison.Ordinal)),
            key));
    }

    [Theory]
    [MemberData(nameof(EveryHome))]
    public void The_page_has_no_words_of_its_own_for_what_the_engine_says(string home) =>
        Assert.Empty(Words(home).Intersect(Phrases.English.Keys));

    [Fact]
    public void Every_home_offers_the_views_the_same() => Assert.All(
        new[] { "api.js", "door.js", "views/enter.js", "views/keeping.js" },
        module =>
        {
            var name = Path.GetFileName(module);
            var asked = Directory
                .GetFiles(Shared, "*.js", SearchOption.AllDirectories)
                .SelectMany(file => Imports().Matches(File.ReadAllText(file)))
                .Where(import => import.Groups["from"].Value.EndsWith('/' + name, StringComparison.Ordinal))
                .SelectMany(import => import.Groups["names"].Value.Split(", "))
                .Distinct()
                .ToList();
            Assert.NotEmpty(asked);
            Assert.All(Homes, home =>
            {
                var text = File.ReadAllText(Path.Combine(home, module));
                Assert.All(asked, one => Assert.Matches($@"export (const|async function|function) {one}\b", text));
            });
        });

    [Fact]
    public void No_module_reads_markup_from_a_text_or_knows_another_address()
    {
        var modules = string.Concat(
            Directory
                .GetFiles(Shared, "*.*", SearchOption.AllDirectories)
                .Concat(Homes.SelectMany(home => Directory.GetFiles(home, "*.*", SearchOption.AllDirectories)))
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

    private static string Modules(string home) => string.Concat(
        new[] { Shared, home }
            .SelectMany(folder => Directory.GetFiles(folder, "*.js", SearchOption.AllDirectories))
            .Select(File.ReadAllText));

    private static IEnumerable<string> Words(string home) => WordsOf(Shared, "en").Keys.Union(WordsOf(home, "en").Keys);

    private static SortedDictionary<string, string> WordsOf(string folder, string language) =>
        new(
            JsonSerializer.Deserialize<Dictionary<string, string>>(
                File.ReadAllText(Path.Combine(folder, "words", language + ".json"))
            )!,
            StringComparer.Ordinal);

    private static string InSamples(string folder) =>
        Path.GetFullPath("../../../../../samples/" + folder, AppContext.BaseDirectory);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"import \{ (?<names>[\w, ]+) \} from '(?<from>[\w./-]+)'")]
    private static partial Regex Imports();

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
