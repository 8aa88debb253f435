using System.Text.RegularExpressions;

namespace NoContact.Promises;

/// <summary>The glossary has each word once, with a type that is there.</summary>
public partial class GlossaryTests
{
    private static readonly List<Match> Rows = Row().Matches(Pages.Read("docs/words.md")).ToList();

    public static TheoryData<string> Types => [.. Rows.Select(row => row.Groups[2].Value)];

    [Fact]
    public void The_words_stand_in_order_each_once()
    {
        string[] words = [.. Rows.Select(row => row.Groups[1].Value)];

        Assert.NotEmpty(words);
        Assert.Equal(words.Distinct().Order(StringComparer.Ordinal), words);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_type_of_a_word_is_there_and_has_the_member(string name)
    {
        var parts = name.Split('.');
        var declaration = new Regex($@"\b(?:class|record|struct|interface|enum) {parts[0]}\b");
        var member = new Regex($@"\b{parts[^1]}\b");

        Assert.Contains(Pages.Files("src", "*.cs"), file =>
            Pages.Read(file) is var text && declaration.IsMatch(text) && member.IsMatch(text));
    }

    [GeneratedRegex(@"^\| (\w[^|]*?) \| [^|]+ \| `(\w+(?:\.\w+)?)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
