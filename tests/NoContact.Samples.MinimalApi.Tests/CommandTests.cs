using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi;

/// <summary>The commands that the service's page shows, against a server as it is started.</summary>
[Trait("Speed", "slow")]
public sealed class CommandTests
{
    private const string Page = "samples/NoContact.Samples.MinimalApi/README.md";
    private const string Run = "dotnet run --project samples/NoContact.Samples.MinimalApi";

    [ShellFact(Needs = "jq curl")]
    public Task Those_for_a_script_work_as_written() => Works(Started(0));

    [ShellFact(Needs = "jq curl")]
    public Task They_work_on_PostgreSQL_started_as_written() => WorksOnPostgreSql(2);

    [ShellFact(Needs = "jq curl")]
    public Task They_work_on_a_silo_started_as_written() => WorksOnPostgreSql(3);

    private static async Task WorksOnPostgreSql(int block)
    {
        Skip.If(PostgreSqlServer.Missing is not null, PostgreSqlServer.Missing);
        using var database = PostgreSqlServer.Start();
        await Works([
            .. Started(block)
                .Select(setting =>
                    setting
                        .Replace(
                            "Host=localhost;Database=no_contact",
                            database.ConnectionString,
                            StringComparison.Ordinal)
                        .Replace(
                            "11111",
                            Loopback.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture),
                            StringComparison.Ordinal)),
        ]);
    }

    /// <summary>The settings with which a block of the page starts the service.</summary>
    private static string[] Started(int block)
    {
        var command = Fenced.In(Page)[block].Text.Trim();
        Assert.StartsWith(Run, command, StringComparison.Ordinal);
        return command[Run.Length..]
            .Replace(" -- ", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Trim('"'))
            .ToArray();
    }

    private static async Task Works(string[] settings)
    {
        using var shell = new Shell();
        using var server = await RealServer.Start(Path.Combine(shell.Folder, "data"), settings);
        var commands = Fenced
            .In(Page)[1]
            .Text.Replace("http://localhost:5080", server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

        var said = await shell.Run(commands);

        Assert.Contains("\"verdict\":\"holdNoContact\"", said, StringComparison.Ordinal);
        var export = said[said.LastIndexOf("{\"schema\":1", StringComparison.Ordinal)..];
        Assert.Equal(2, JsonNode.Parse(export)!["facts"]!.AsArray().Count);
    }
}
