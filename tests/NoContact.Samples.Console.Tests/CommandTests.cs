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
        var said = new List<string>();
        foreach (
            var block in Fenced
                .In("samples/NoContact.Samples.Console/README.md")
                .Where(block => !block.Text.StartsWith("dotnet publish", StringComparison.Ordinal)))
            said.Add(await shell.Run(Built(block.Text)));

        Assert.Equal(4, said.Count);
        Assert.Contains("Where you are", said[0], StringComparison.Ordinal);
        Assert.Equal(
            Directory.GetFiles(HeldText.PathOf("samples/stories"), "*.json").Length,
            said[1].Split('\n').Count(line => line.StartsWith("{\"state\"", StringComparison.Ordinal)) - 1);
        Assert.Contains("2 facts", said[2], StringComparison.Ordinal);
        Assert.Contains("stateDiagram-v2", said[3], StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task Those_of_the_readme_and_of_the_conformance_cases_work_as_written()
    {
        using var shell = new Shell();

        Assert.Contains(
            "Where you are",
            await shell.Run(
                Built(
                    Fenced
                        .In("README.md")
                        .Select(block => block.Text)
                        .Single(text => text.StartsWith(Run, StringComparison.Ordinal))
                        .Replace("dotnet test\n", "", StringComparison.Ordinal))),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"state\":\"holding\"",
            await shell.Run(Built(Assert.Single(Fenced.In("conformance/README.md")).Text)),
            StringComparison.Ordinal);
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
