using NoContact.Samples.Terminal.Tables;

namespace NoContact.Samples.Terminal;

/// <summary>What the README shows is what the code does.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_picture_is_the_card_of_its_story() =>
        HeldText.Holds("README.md", "picture", $"```text\n{File.ReadAllText(HeldText.PathOf("samples/stories/day-29.txt")).TrimEnd()}\n```");

    [Fact]
    public void The_example_is_the_one_that_compiles()
    {
        var lines = File.ReadAllLines(HeldText.PathOf("tests/NoContact.Samples.Console.Tests/ReadmeExample.cs"));
        var body = lines.SkipWhile(line => !line.Contains("<example>", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.Contains("</example>", StringComparison.Ordinal));
        var example = body.Select(line => line.Length > 8 ? line[8..] : line);

        HeldText.Holds("README.md", "example", $"```csharp\nusing NoContact;\nusing NoContact.Journeys;\n\n{string.Join('\n', example)}\n```");
    }

    [Fact]
    public void The_chart_and_the_rules_are_those_of_the_code()
    {
        HeldText.Holds("README.md", "chart", $"```mermaid\n{new StatelessBreakupStateMachine().ToMermaid().Trim()}\n```");
        HeldText.Holds("README.md", "rules", string.Join('\n', TableCommands.RuleTable()));
        HeldText.Holds("README.md", "article", string.Join('\n', TableCommands.ArticleTable()));
    }
}
