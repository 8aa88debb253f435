using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>Somebody who writes to journeys by the silos of one side of a partition.</summary>
internal sealed class Side(string name, Cluster cluster, int[] silos, Record record)
{
    private int _sent;

    public async Task WriteUntil(string journey, Func<bool> isOver)
    {
        while (!isOver())
        {
            if (await Version(journey) is { } version)
                await Write(journey, version, """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work","id":"ID"}""");
        }
    }

    /// <summary>Writes that there is an order, at whatever version, until that is accepted.</summary>
    public async Task<bool> Order(string journey, Func<bool> isOver)
    {
        while (!isOver())
        {
            if (
                await Version(journey) is { } version
                && await Write(
                    journey,
                    version,
                    """{"fact":"answer","at":"2026-03-09T20:00:00Z","question":"legalOrder","answer":"yes","id":"ID"}"""
                ))
                return true;
        }

        return false;
    }

    /// <summary>The verdict of an urge to answer; null where none was given.</summary>
    public async Task<string?> Weigh(string journey) =>
        await Try(
            HttpMethod.Post,
            $"/journeys/{journey}/evaluate",
            """{"at":"2026-03-10T20:00:00Z","intensity":2,"channel":"text","intent":"reply"}"""
        )
            is { Status: 200, Json: { } json }
            ? (string?)json["verdict"]
            : null;

    /// <summary>How long after a moment a journey is answered here.</summary>
    public async Task<TimeSpan> Answered(string journey, long since)
    {
        while (await Weigh(journey) is null)
        {
        }

        return Stopwatch.GetElapsedTime(since);
    }

    private async Task<int?> Version(string journey) => (await Try(HttpMethod.Get, $"/journeys/{journey}"))?.Version;

    private async Task<bool> Write(string journey, int version, string fact)
    {
        var id = $"{name}-{Interlocked.Increment(ref _sent).ToString(CultureInfo.InvariantCulture)}";
        record.Sent(journey, id);
        var answer = await Try(
            HttpMethod.Post,
            $"/journeys/{journey}/facts",
            fact.Replace("ID", id, StringComparison.Ordinal),
            id,
            version);
        if (answer is { Status: 412 }) record.Refused();
        if (answer is not { Status: 200, Version: { } after }) return false;
        record.Accepted(journey, after, id);
        return true;
    }

    private async Task<(int Status, int? Version, JsonNode? Json)?> Try(
        HttpMethod method,
        string path,
        string? body = null,
        string? key = null,
        int? version = null)
    {
        try
        {
            var (status, json, response) = await cluster
                .Of(silos[Random.Shared.Next(silos.Length)])
                .Ask(method, path, body, key, version);
            using (response)
            {
                if (status >= 500) await Task.Delay(50);
                return (
                    status,
                    response.Headers.ETag is { } tag
                        ? int.Parse(tag.Tag.Trim('"'), CultureInfo.InvariantCulture)
                        : null,
                    json);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            await Task.Delay(50);
            return null;
        }
    }
}
