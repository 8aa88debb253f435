using NoContact.Facts;
using NoContact.Rules;
using NoContact.Samples.Console.Tables;
using NoContact.Verdicts;

namespace NoContact.Samples.Console;

/// <summary>What the README shows is what the code does.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_picture_is_the_beginning_of_the_card_of_its_story() =>
        HeldText.Holds("README.md", "picture", $"```text\n{string.Join('\n', File.ReadLines(HeldText.PathOf("samples/stories/day-29.txt")).TakeWhile(line => line != "What tends to follow")).TrimEnd()}\n```");

    [Fact]
    public void The_example_is_the_one_that_compiles()
    {
        var block = $"```csharp\nusing NoContact;\nusing NoContact.Journeys;\n\n{Example("example")}\n```";
        HeldText.Holds("README.md", "example", block);
        HeldText.Holds("src/NoContact/README.md", "example", block);
    }

    [Fact]
    public void What_a_host_adds_of_its_own_is_the_code_that_compiles_and_it_speaks()
    {
        var block = $"```csharp\nusing NoContact;\nusing NoContact.Article;\nusing NoContact.Guidance;\nusing NoContact.Journeys;\nusing NoContact.Urges;\n\n{Example("own")}\n```";
        HeldText.Holds("README.md", "own", block);
        HeldText.Holds("src/NoContact/README.md", "own", block);

        var engine = ReadmeExample.Own();
        var night = Told.Holding(EndedBy.Me).With(engine.InLanguage("de")).Later(TimeSpan.FromHours(5)).Urge();
        Assert.Equal(("acme/1", Verdict.HoldNoContact, "Es ist spät. Am Morgen sieht vieles anders aus."), (night.Evaluation.RulebookName, night.Verdict, night.Reasons[0].Text));
        Assert.Equal(Verdict.YoursToInitiate, Told.Holding(EndedBy.Me).With(engine).Urge().Verdict);
    }

    [Fact]
    public void The_example_prints_what_stands_below_it()
    {
        var (here, said) = (System.Console.Out, new StringWriter());
        System.Console.SetOut(said);
        try
        {
            ReadmeExample.Run();
        }
        finally
        {
            System.Console.SetOut(here);
        }

        HeldText.Holds("README.md", "answer", $"```text\n{said.ToString().TrimEnd()}\n```");
        HeldText.Holds("src/NoContact/README.md", "answer", $"```text\n{said.ToString().TrimEnd()}\n```");
    }

    [Fact]
    public void The_package_shows_the_same_calls() => HeldText.Holds("src/NoContact/README.md", "calls", HeldText.Between("README.md", "calls"));

    [Fact]
    public void The_chart_and_the_rules_are_those_of_the_code()
    {
        HeldText.Holds("README.md", "chart", $"```mermaid\n{new StatelessBreakupStateMachine().ToMermaid().Trim()}\n```");
        HeldText.Holds("docs/rules.md", "rules", string.Join('\n', TableCommands.RuleTable(Rulebook.Article)));
        HeldText.Holds("docs/article.md", "article", string.Join('\n', TableCommands.ArticleTable()));
    }

    private static string Example(string marker)
    {
        var lines = File.ReadLines(HeldText.PathOf("tests/NoContact.Samples.Console.Tests/ReadmeExample.cs")).SkipWhile(line => !line.Contains($"<{marker}>", StringComparison.Ordinal)).Skip(1);
        return string.Join('\n', lines.TakeWhile(line => !line.Contains($"</{marker}>", StringComparison.Ordinal)).Select(line => line.Length > 8 ? line[8..] : line));
    }
}
