using NoContact.Facts;
using NoContact.Rules;
using NoContact.Samples.Console.Tables;
using NoContact.Verdicts;

namespace NoContact.Samples.Console;

/// <summary>What the README shows is what the code does.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_picture_is_the_beginning_of_the_card_of_its_story()
    {
        var card = File.ReadLines(HeldText.PathOf("samples/stories/day-29.txt"));
        var picture = string.Join('\n', card.TakeWhile(line => line != "What you can do")).TrimEnd();
        HeldText.Holds("README.md", "picture", $"```text\n{picture}\n```");
    }

    [Fact]
    public void The_example_is_the_one_that_compiles()
    {
        var block = BlockOf("example", "NoContact", "NoContact.Facts");
        HeldText.Holds("README.md", "example", block);
        HeldText.Holds("src/NoContact/README.md", "example", block);
    }

    [Fact]
    public void What_a_host_adds_of_its_own_is_the_code_that_compiles_and_it_speaks()
    {
        string[] rooms = ["Article", "Facts", "Languages", "Rules", "Verdicts"];
        var block = BlockOf("own", ["NoContact", .. rooms.Select(room => $"NoContact.{room}")]);
        HeldText.Holds("src/NoContact/README.md", "own", block);

        var engine = ReadmeExample.Own();
        var night = Told.Holding(EndedBy.Me).With(engine.InLanguage("de")).Later(TimeSpan.FromHours(5)).Urge();
        Assert.Equal("acme/1", night.Evaluation.RulebookName);
        Assert.Equal(Verdict.HoldNoContact, night.Verdict);
        Assert.Equal("Es ist spät. Am Morgen sieht vieles anders aus.", night.Reasons[0].Text);
        Assert.Equal(Verdict.YoursToInitiate, Told.Holding(EndedBy.Me).With(engine).Urge().Verdict);
    }

    [Fact]
    public void The_example_prints_what_stands_below_it()
    {
        var here = System.Console.Out;
        var said = new StringWriter();
        System.Console.SetOut(said);
        try
        {
            ReadmeExample.Run();
        }
        finally
        {
            System.Console.SetOut(here);
        }

        var block = $"```text\n{said.ToString().TrimEnd()}\n```";
        HeldText.Holds("README.md", "answer", block);
        HeldText.Holds("src/NoContact/README.md", "answer", block);
    }

    [Fact]
    public void The_chart_the_rules_and_the_help_lines_are_those_of_the_code()
    {
        var drawing = new StatelessBreakupStateMachine().ToMermaid().Trim();
        HeldText.Holds("docs/chart.md", "chart", $"```mermaid\n{drawing}\n```");
        HeldText.Holds("docs/rules.md", "rules", string.Join('\n', TableCommands.RuleTable(Rulebook.Article)));
        HeldText.Holds("docs/help-lines.md", "lines", string.Join('\n', TableCommands.LineTable()));
        HeldText.Holds("docs/article.md", "article", string.Join('\n', TableCommands.ArticleTable()));
    }

    private static string BlockOf(string marker, params string[] namespaces) =>
        $"```csharp\n{string.Concat(namespaces.Select(name => $"using {name};\n"))}\n{Example(marker)}\n```";

    private static string Example(string marker)
    {
        var lines = File.ReadLines(HeldText.PathOf("tests/NoContact.Samples.Console.Tests/ReadmeExample.cs"))
            .SkipWhile(line => !line.Contains($"<{marker}>", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.Contains($"</{marker}>", StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line.Length > 8 ? line[8..] : line));
    }
}
