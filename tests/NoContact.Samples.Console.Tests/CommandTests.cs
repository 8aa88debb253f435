using NoContact.Article;
using NoContact.Rules;

namespace NoContact.Samples.Console;

/// <summary>The commands that the pages show.</summary>
[Trait("Speed", "slow")]
public class CommandTests
{
    private const string Run = "dotnet run --project samples/NoContact.Samples.Console";

    [ShellFact(Needs = "jq")]
    public async Task Those_of_the_consoles_page_work_as_written()
    {
        using var shell = new Shell();
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in Fenced.In("samples/NoContact.Samples.Console/README.md"))
            if (!block.Text.StartsWith("dotnet publish", StringComparison.Ordinal))
                said.Add(block.Text, await shell.Run(Built(block.Text)));

        Assert.Contains("Where you are", said[$"{Run}\n"], StringComparison.Ordinal);

        // One story alone, then all of them.
        var answers = SaidOf("evaluate")
            .Split('\n')
            .Where(line => line.StartsWith("{\"state\"", StringComparison.Ordinal));
        var stories = Directory.GetFiles(HeldText.PathOf("samples/stories"), "*.json");
        Assert.Equal(1 + stories.Length, answers.Count());

        Assert.Contains("2 facts", SaidOf("merge"), StringComparison.Ordinal);

        var tables = SaidOf("chart");
        Assert.Contains("stateDiagram-v2", tables, StringComparison.Ordinal);
        Assert.All(Rulebook.Article.Rules, rule => Assert.Contains($"| {rule.Id} ", tables, StringComparison.Ordinal));
        Assert.All(Sources.Studies, study => Assert.Contains($"  {study.Id}  ", tables, StringComparison.Ordinal));

        string SaidOf(string command) =>
            Assert.Single(said, pair => pair.Key.Contains($"-- {command}", StringComparison.Ordinal)).Value;
    }

    [ShellFact]
    public async Task Those_of_the_readme_and_of_the_conformance_cases_work_as_written()
    {
        using var shell = new Shell();
        var blocks = Fenced.In("README.md").Select(block => block.Text);
        var shown = Assert.Single(blocks, text => text.StartsWith(Run, StringComparison.Ordinal));
        var withoutTests = shown.Replace("dotnet test\n", "", StringComparison.Ordinal);
        Assert.Contains("Where you are", await shell.Run(Built(withoutTests)), StringComparison.Ordinal);

        var answered = await shell.Run(Built(Assert.Single(Fenced.In("conformance/README.md")).Text));
        Assert.StartsWith("{\"state\":\"holding\"", answered, StringComparison.Ordinal);
    }

    // As built for these tests: dotnet run would build it again.
    private static string Built(string commands)
    {
        var program = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.Console.dll")}'";
        return commands
            .Replace($"{Run} --", program, StringComparison.Ordinal)
            .Replace(Run, program, StringComparison.Ordinal);
    }
}
