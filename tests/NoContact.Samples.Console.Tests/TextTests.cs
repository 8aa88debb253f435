using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NoContact.Samples.Console;

public partial class TextTests
{
    public static TheoryData<string> Translations => [.. Languages.Phrases.BuiltIn.Where(language => language != "en")];

    [Theory]
    [MemberData(nameof(Translations))]
    public void The_programs_own_words_are_all_translated(string language)
    {
        var (english, translated) = (Read("Texts.en.resx"), Read($"Texts.{language}.resx"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text =>
        {
            Assert.Equal(Placeholders(text.Value), Placeholders(translated[text.Key]));
            Assert.NotEqual(text.Value, translated[text.Key]);
        });
    }

    [Theory]
    [MemberData(nameof(Translations))]
    [InlineData("en")]
    public void The_programs_own_words_say_nothing_that_is_never_said(string language) =>
        Assert.All(Read($"Texts.{language}.resx").Values, text => Assert.DoesNotContain(
            NeverSaid.In(language),
            words => text.Contains(words, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_text_the_program_asks_for_is_there()
    {
        var texts = Read("Texts.en.resx");
        var program = HeldText.PathOf("samples/NoContact.Samples.Console");
        var asked = Directory
            .GetFiles(program, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

        Assert.Empty(asked.Where(key => !key.EndsWith('.')).Except(texts.Keys));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(HeldText.PathOf($"samples/NoContact.Samples.Console/Views/{file}"))
        .Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"[tT]exts(?:\[|\.Format\()""([^""{]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
