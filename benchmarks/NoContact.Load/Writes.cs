using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace NoContact.Load;

/// <summary>Facts made durable, five times as many writers as the server lets wait.</summary>
internal static class Writes
{
    private const int Room = 32; // Two at once and thirty waiting.
    private const int Seconds = 15;

    public static async Task Overload()
    {
        using var server = new LoadedServer(perMinute: int.MaxValue);
        using var client = new HttpClient { BaseAddress = server.Address };
        var who = new { email = "load@example.org", password = "correct horse battery" };
        (await client.PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        var tokens = await (
            await client.PostAsJsonAsync("/account/login", who)
        ).Content.ReadFromJsonAsync<JsonObject>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            (string)tokens!["accessToken"]!);
        foreach (var writers in new[] { 1, Room, 5 * Room })
        {
            var journeys = new List<string>();
            for (var i = 0; i < writers; i++)
            {
                var begun = await (
                    await Send(client, "/journeys", """{"zone":"UTC"}""", Guid.NewGuid().ToString(), 0)
                ).Content.ReadFromJsonAsync<JsonObject>();
                journeys.Add((string)begun!["id"]!);
            }

            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
            var took = (
                await Task.WhenAll(journeys.Select(journey => Task.Run(() => Write(client, journey, stop.Token)))))
                .SelectMany(all => all)
                .ToList();
            var accepted = took.Where(write => write.Status == HttpStatusCode.OK)
                .Select(write => write.Milliseconds)
                .Order()
                .ToList();
            var refused = took.Count(write => write.Status == HttpStatusCode.TooManyRequests);
            if (accepted.Count + refused != took.Count)
                throw new InvalidOperationException("Something else than 200 or 429 was answered.");
            Console.WriteLine(
                $"POST /journeys/{{id}}/facts, {writers} writers: {accepted.Count / Seconds}/s accepted, p99 "
                    + $"{accepted[(int)(accepted.Count * 0.99)]:0} ms; {refused} answered 429"
            );
        }
    }

    private static async Task<List<(HttpStatusCode Status, double Milliseconds)>> Write(
        HttpClient client,
        string journey,
        CancellationToken stop)
    {
        var took = new List<(HttpStatusCode, double)>();
        for (var version = 0; !stop.IsCancellationRequested;)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await Send(
                client,
                $"/journeys/{journey}/facts",
                """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""",
                $"{journey}-{version}",
                version);
            took.Add((answer.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            if (answer.StatusCode == HttpStatusCode.OK) version++;
            else
                await Task.Delay(
                    answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(50),
                    CancellationToken.None);
        }

        return took;
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient client,
        string path,
        string body,
        string key,
        int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.IfMatch.Add(new($"\"{version.ToString(CultureInfo.InvariantCulture)}\""));
        return await client.SendAsync(request);
    }
}
