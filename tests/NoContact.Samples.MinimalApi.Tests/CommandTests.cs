using System.Text.Json.Nodes;

namespace NoContact.Samples.Api;

/// <summary>The commands that the service's page shows, against a server as it is started.</summary>
public sealed class CommandTests
{
    [ShellFact("jq", "curl")]
    public async Task Those_for_a_script_work_as_written()
    {
        using var shell = new Shell();
        using var server = await RealServer.Start(Path.Combine(shell.Folder, "data"));
        var commands = Fenced.In("samples/NoContact.Samples.MinimalApi/README.md").Select(block => block.Text).Single(text => text.StartsWith("BASE=", StringComparison.Ordinal));

        var said = await shell.Run(commands.Replace("http://localhost:5080", server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal));

        Assert.Contains("\"verdict\":\"holdNoContact\"", said, StringComparison.Ordinal);
        var export = said[said.LastIndexOf("{\"schema\":1", StringComparison.Ordinal)..];
        Assert.Equal(2, JsonNode.Parse(export)!["facts"]!.AsArray().Count);
    }
}
