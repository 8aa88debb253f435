using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NoContact.Samples.Mcp;

/// <summary>A person in front of a client of either era, and what they say to the forms it shows.</summary>
internal sealed class Person : IAsyncDisposable
{
    public const string BySession = "2025-11-25";
    public const string WithoutSession = "2026-07-28";

    private McpClient? _client;

    /// <summary>What they say to the next forms; by default nothing.</summary>
    public Func<ElicitRequestParams, ElicitResult> Says { get; set; } = _ => new() { Action = "cancel" };

    /// <summary>The forms they were shown.</summary>
    public List<ElicitRequestParams> Shown { get; } = [];

    public McpClient Client => _client!;

    public static async Task<Person> Meet(IClientTransport transport, string era, bool canBeAsked = true)
    {
        var person = new Person();
        var options = new McpClientOptions { ProtocolVersion = era };
        if (canBeAsked) options.Handlers.ElicitationHandler = (form, _) => new(person.Say(form!));
        person._client = await McpClient.CreateAsync(transport, options);
        return person;
    }

    public static ElicitResult Accept(params (string Name, string Value)[] said) => new()
    {
        Action = "accept",
        Content = said.ToDictionary(one => one.Name, one => JsonSerializer.SerializeToElement(one.Value)),
    };

    /// <summary>What a tool answered, whole.</summary>
    public async Task<CallToolResult> Call(string tool, string arguments) => await Client.CallToolAsync(
        new CallToolRequestParams
        {
            Name = tool,
            Arguments = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(one => one.Name, one => one.Value),
        });

    public async Task<JsonElement> Answer(string tool, string arguments) =>
        (await Call(tool, arguments)).StructuredContent!.Value;

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private ElicitResult Say(ElicitRequestParams form)
    {
        Shown.Add(form);
        return Says(form);
    }
}
