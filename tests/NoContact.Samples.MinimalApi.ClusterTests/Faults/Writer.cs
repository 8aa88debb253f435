using System.Diagnostics;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>
/// Writes one fact after the other to a journey of its own, by whichever silo lives. A write that was not answered is
/// sent again under its key, until it is.
/// </summary>
internal sealed class Writer(Cluster cluster, int seed)
{
    private const string Tie = """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""";

    private readonly Random _random = new(seed);
    private readonly string _name = $"w{seed}";

    public string Journey { get; private set; } = "";

    /// <summary>The ids of the facts that were answered for, in order.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>How often a write had to be sent again.</summary>
    public int SentAgain { get; private set; }

    /// <summary>The longest that one request took, answered or not.</summary>
    public TimeSpan LongestWait { get; private set; }

    public async Task Begin() =>
        Journey = (string)(await Sent("/journeys", """{"zone":"Europe/London"}""", $"{_name}-begin", null))["id"]!;

    public Task Write() => Write(Tie);

    public async Task Write(string fact) =>
        Acknowledged.Add(
            (string)
                (await Sent($"/journeys/{Journey}/facts", fact, $"{_name}-{Acknowledged.Count}", Acknowledged.Count))[
                    "fact"
                ]!);

    public async Task WriteUntil(Func<bool> isOver)
    {
        while (!isOver()) await Write();
    }

    /// <summary>The ids of the facts that are kept.</summary>
    public async Task<IEnumerable<string>> Kept() =>
        (await Asked(HttpMethod.Get, $"/journeys/{Journey}/export"))["facts"]!
            .AsArray()
            .Select(fact => (string)fact!["id"]!);

    /// <summary>Waits until the journey is answered.</summary>
    public Task<JsonNode> Answered() => Asked(HttpMethod.Get, $"/journeys/{Journey}");

    private async Task<JsonNode> Asked(HttpMethod method, string path)
    {
        while (true)
        {
            if (await Try(method, path, null, null, null) is (200, { } json)) return json;
        }
    }

    private async Task<JsonNode> Sent(string path, string body, string key, int? version)
    {
        for (; ; SentAgain++)
        {
            var (status, json) = await Try(HttpMethod.Post, path, body, key, version);
            if (status is 200 or 201) return json!;
            Assert.True(status is 0 or 429 or >= 500, $"A write was answered {status}: {json}");
        }
    }

    private async Task<(int Status, JsonNode? Json)> Try(
        HttpMethod method,
        string path,
        string? body,
        string? key,
        int? version)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var (status, json, response) = await cluster.Any(_random).Ask(method, path, body, key, version);
            response.Dispose();
            if (status >= 400) await Task.Delay(50);
            return (status, json);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            await Task.Delay(50);
            return (0, null);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(started);
            if (took > LongestWait) LongestWait = took;
        }
    }
}
