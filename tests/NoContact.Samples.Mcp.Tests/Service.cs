using ModelContextProtocol.Client;
using NoContact.Samples.MinimalApi;

namespace NoContact.Samples.Mcp;

/// <summary>The minimal API as a process of its own, with people who have accounts there.</summary>
public sealed class Service : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-mcp-").FullName;

    private RealServer? _server;

    public string PerMinute { get; init; } = "1000000";

    public Uri Address => _server!.Address;

    public Uri Mcp => new(Address, "/mcp");

    public IEnumerable<string> Log => _server!.Log;

    // Everything is logged that a setting can bring to be.
    public async Task InitializeAsync() => _server = await RealServer.Start(
        _folder,
        "--Limits:PerMinute",
        PerMinute,
        "--AllowedHosts",
        "127.0.0.1;localhost",
        "--Logging:LogLevel:Default",
        "Trace",
        "--Logging:LogLevel:ModelContextProtocol",
        "Trace",
        "--Logging:Console:LogLevel:Default",
        "Trace",
        "--Logging:LogLevel:Microsoft",
        "Warning");

    public Task DisposeAsync()
    {
        _server!.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Somebody who has signed up; with a journal, where they began one.</summary>
    public async Task<HttpClient> SignUp(int journals = 1)
    {
        var client = new HttpClient { BaseAddress = Address };
        await client.SignUp();
        for (var i = 0; i < journals; i++)
            (await client.Ask(HttpMethod.Post, "/journeys", """{"zone":"Europe/London"}""", $"{i}"))
                .Response.EnsureSuccessStatusCode();
        return client;
    }

    internal Task<Person> Meet(HttpClient account, string era, bool canBeAsked = true, string more = "") => Person.Meet(
        new HttpClientTransport(new()
        {
            Endpoint = new Uri(Mcp + more),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string>
            {
                ["Authorization"] = account.DefaultRequestHeaders.Authorization!.ToString(),
            },
        }),
        era,
        canBeAsked);
}
