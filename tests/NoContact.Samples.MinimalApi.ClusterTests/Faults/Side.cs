using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NoContact.Samples.Api.Faults;

/// <summary>Somebody who writes to journeys by the silos of one side of a partition.</summary>
internal sealed class Side(string name, Cluster cluster, int[] silos, ConcurrentDictionary<(string Journey, int Version), string> accepted)
{
    private int _written;

    /// <summary>How many writes were refused because the journey had moved on: the other side was first.</summary>
    public int Stale { get; private set; }

    public int Accepted { get; private set; }

    /// <summary>Two facts that were accepted at one version.</summary>
    public ConcurrentQueue<string> Doubled { get; } = new();

    public async Task WriteUntil(string journey, Func<bool> isOver)
    {
        while (!isOver())
        {
            if (await Try(HttpMethod.Get, $"/journeys/{journey}") is { Version: { } version }) await Write(journey, """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""", version);
        }
    }

    /// <summary>Writes a fact, at whatever version, until it is accepted; gives up after a while.</summary>
    public async Task<bool> Insist(string journey, string fact, TimeSpan patience)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < patience;)
        {
            if (await Try(HttpMethod.Get, $"/journeys/{journey}") is { Version: { } version } && await Write(journey, fact, version)) return true;
        }

        return false;
    }

    /// <summary>The verdict of an urge to answer; null where none was given.</summary>
    public async Task<string?> Weigh(string journey) =>
        await Try(HttpMethod.Post, $"/journeys/{journey}/evaluate", """{"at":"2026-03-10T20:00:00Z","intensity":2,"channel":"text","intent":"reply"}""") is { Status: 200, Text: var text } ? text : null;

    private async Task<bool> Write(string journey, string fact, int version)
    {
        var answer = await Try(HttpMethod.Post, $"/journeys/{journey}/facts", fact, $"{name}-{journey}-{Interlocked.Increment(ref _written)}", version);
        if (answer is { Status: 412 }) Stale++;
        if (answer is not { Status: 200, Version: { } after, Text: { } text }) return false;
        Accepted++;
        if (accepted.GetOrAdd((journey, after), text) is var first && first != text) Doubled.Enqueue($"{journey} at {after}: {first} and {text}");
        return true;
    }

    private async Task<(int Status, int? Version, string? Text)?> Try(HttpMethod method, string path, string? body = null, string? key = null, int? version = null)
    {
        try
        {
            var (status, json, response) = await cluster.Of(silos[Random.Shared.Next(silos.Length)]).Ask(method, path, body, key, version);
            using (response)
            {
                var tag = response.Headers.ETag?.Tag.Trim('"');
                return (status, tag is null ? null : int.Parse(tag, CultureInfo.InvariantCulture), (string?)(json as System.Text.Json.Nodes.JsonObject)?[path.EndsWith("evaluate", StringComparison.Ordinal) ? "verdict" : "fact"]);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            await Task.Delay(50);
            return null;
        }
    }
}
