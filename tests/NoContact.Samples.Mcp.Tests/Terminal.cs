using System.Collections.Concurrent;
using ModelContextProtocol.Client;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Samples.Mcp;

/// <summary>The server over standard input and output, on a journal of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-mcp-").FullName;

    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.Mcp.dll");

    public string Journal => Path.Combine(_folder, "journal.json");

    /// <summary>What it wrote to standard error.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public string[] Arguments => [Program, "--journal", Journal, "--country", "GB", "--zone", "Europe/London"];

    public Task<Person> Meet(string era, bool canBeAsked = true) => Person.Meet(
        new StdioClientTransport(new()
        {
            Command = "dotnet", Arguments = Arguments, StandardErrorLines = Errors.Enqueue,
        }),
        era,
        canBeAsked);

    /// <summary>The journal as it is on the disk.</summary>
    public JourneyDocument Read() => JourneyJson.Read(File.ReadAllBytes(Journal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
