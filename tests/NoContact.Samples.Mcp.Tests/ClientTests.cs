using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NoContact.Samples.Mcp;

/// <summary>Clients that others wrote, from the npm registry, and the protocol's own suite.</summary>
[Trait("Speed", "slow")]
public class ClientTests(Service service, ClientTests.Npm npm) : IClassFixture<Service>, IClassFixture<ClientTests.Npm>
{
    private const string Inspector = "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js";

    private static readonly string[] Tools =
        ["help_lines", "record_what_happened", "weigh_an_urge", "what_if", "where_am_i"];

    [ShellTheory(Needs = "npm")]
    [InlineData("sdk.mjs")]
    [InlineData("client.mjs", "legacy")]
    [InlineData("client.mjs", "auto")]
    public async Task Over_standard_input_it_answers_and_asks_whoever_sits_there(params string[] client)
    {
        using var terminal = new Terminal();

        Walked(await npm.Node([.. client, "stdio", "dotnet", .. terminal.Arguments]), client);

        Assert.Single(terminal.Read().Facts);
    }

    [ShellTheory(Needs = "npm")]
    [InlineData("sdk.mjs")]
    [InlineData("client.mjs", "legacy")]
    [InlineData("client.mjs", "auto")]
    public async Task Behind_accounts_it_answers_and_asks_whoever_is_signed_in(params string[] client)
    {
        using var account = await service.SignUp();

        Walked(await npm.Node([.. client, "http", service.Mcp.ToString(), TokenOf(account)]), client);
    }

    [ShellFact(Needs = "npm")]
    public async Task The_page_adds_it_to_a_client_on_this_machine_and_behind_accounts()
    {
        var blocks = Fenced.In("samples/NoContact.Samples.Mcp/README.md");
        Assert.StartsWith("dotnet publish samples/NoContact.Samples.Mcp --output nocontact-mcp", blocks[0].Text);
        using var terminal = new Terminal();
        using var account = await service.SignUp();
        var here = JsonNode.Parse(blocks[1].Text)!;
        var ofThisMachine = here["mcpServers"]!["nocontact"]!;
        Assert.Equal("/path/to/nocontact-mcp/NoContact.Samples.Mcp", (string?)ofThisMachine["command"]);
        ofThisMachine["command"] = "dotnet";
        ofThisMachine["args"]!.AsArray().Insert(0, Terminal.Program);
        ofThisMachine["args"]!.AsArray().Add("--journal");
        ofThisMachine["args"]!.AsArray().Add(terminal.Journal);
        var there = blocks[2].Text
            .Replace("https://journal.example.org/mcp", service.Mcp.ToString(), StringComparison.Ordinal)
            .Replace("THE-TOKEN", TokenOf(account), StringComparison.Ordinal);

        foreach (var servers in new[] { here.ToJsonString(), there })
        {
            var file = Path.Combine(Path.GetDirectoryName(terminal.Journal)!, "servers.json");
            await File.WriteAllTextAsync(file, servers);
            var help = JsonElement.Parse(await npm.Node(
                Inspector, "--cli", "--config", file, "--server", "nocontact", "--method", "tools/call",
                "--tool-name", "help_lines"));
            Assert.Contains("116 123", help.GetRawText(), StringComparison.Ordinal);
        }
    }

    [ShellFact(Needs = "npm")]
    public async Task The_inspector_lists_and_calls_without_asking_anybody()
    {
        using var terminal = new Terminal();
        string[] server = [Inspector, "--cli", "dotnet", .. terminal.Arguments, "--method"];

        var listed = JsonElement.Parse(await npm.Node([.. server, "tools/list"]));
        var called = JsonElement.Parse(await npm.Node([.. server, "tools/call", "--tool-name", "help_lines"]));

        Assert.Equal(5, listed.GetProperty("tools").GetArrayLength());
        Assert.NotEqual(0, called.GetProperty("structuredContent").GetProperty("resources").GetArrayLength());
    }

    [ShellFact(Needs = "npm")]
    public async Task The_protocols_own_suite_passes_but_for_its_own_fixtures()
    {
        using var account = await service.SignUp();
        using var signedIn = npm.Start("signed-in.mjs", service.Address.ToString(), TokenOf(account));
        var address = await signedIn.StandardOutput.ReadLineAsync();

        var said = await npm.Node(
            "node_modules/@modelcontextprotocol/conformance/dist/index.js", "server", "--suite", "all",
            "--expected-failures", "expected-failures.yml", "--url", $"{address}/mcp");

        signedIn.Kill();
        string[] ours =
        [
            "server-initialize", "ping", "logging-set-level", "completion-complete", "tools-list", "resources-list",
            "resources-subscribe", "resources-unsubscribe", "prompts-list", "server-sse-multiple-streams",
            "dns-rebinding-protection",
        ];
        Assert.All(ours, scenario => Assert.Contains($"✓ {scenario}:", said, StringComparison.Ordinal));
    }

    private static string TokenOf(HttpClient account) => account.DefaultRequestHeaders.Authorization!.Parameter!;

    private static void Walked(string said, string[] client)
    {
        var walk = JsonElement.Parse(said);
        Assert.Equal(Tools, Texts("tools").Order(StringComparer.Ordinal));
        Assert.Equal(["i_want_to_write", "where_do_i_stand"], Texts("prompts"));
        Assert.True(walk.GetProperty("begun").GetBoolean());
        Assert.False(walk.GetProperty("declined").GetBoolean());
        Assert.Equal("holdNoContact", walk.GetProperty("verdict").GetString());
        Assert.Equal("# article/2", walk.GetProperty("rules").GetString());
        var help = walk.GetProperty("help").GetString()!;
        Assert.Contains("findahelpline.com", help, StringComparison.Ordinal);
        var shown = Texts("shown").Skip(2); // Two questions; and in the first era people.
        Assert.Equal(client.Contains("auto") ? [] : [help], shown);

        IEnumerable<string> Texts(string name) =>
            walk.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
    }

    /// <summary>The clients as the registry has them, by their hashes, and the Node that the newest want.</summary>
    public sealed class Npm : IAsyncLifetime
    {
        private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "clients");

        private string? _node;

        public async Task InitializeAsync()
        {
            if (ShellFactAttribute.Lacks("npm")) return;
            if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
                await Said(Run("npm", "install", "--no-save"));
            _node = Directory.GetDirectories(Path.Combine(Folder, "node_modules"), "node-linux-*")
                .Select(folder => Path.Combine(folder, "bin", "node"))
                .Single();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        /// <summary>Runs it to its end, and gives back what it printed.</summary>
        public Task<string> Node(params string[] arguments) => Said(Start(arguments));

        public Process Start(params string[] arguments) => Run(_node!, arguments);

        private static Process Run(string program, params string[] arguments) => Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;

        private static async Task<string> Said(Process process)
        {
            using (process)
            {
                var errors = process.StandardError.ReadToEndAsync();
                var said = await process.StandardOutput.ReadToEndAsync();
                await process.WaitForExitAsync();
                Assert.True(process.ExitCode == 0, $"{said}\n{await errors}");
                return said;
            }
        }
    }
}
