using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NoContact.Against;

/// <summary>The sample service of a build as a process on loopback, with an account of its own.</summary>
internal sealed class Service : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-against-").FullName;
    private readonly Process _process;
    private readonly HttpClient _client;

    private Service(Build build)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        string[] settings =
        [
            "--urls", address, "--Database:Folder", _folder, "--Limits:PerMinute", "1000000000",
            "--Limits:SignInsPerMinute", "100000", "--Limits:WritesWaiting", "100000",
            "--Logging:LogLevel:Default", "Error",
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", [build.Service, .. settings])
        {
            RedirectStandardOutput = true, WorkingDirectory = _folder,
        })!;
        _process.BeginOutputReadLine();
        _client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    public static async Task<Service> StartAsync(Build build)
    {
        var service = new Service(build);
        while (!await service.IsReadyAsync()) await Task.Delay(100);
        var who = new { email = "load@example.org", password = "correct horse battery" };
        (await service._client.PostAsJsonAsync("/account/register", who)).EnsureSuccessStatusCode();
        var login = await service._client.PostAsJsonAsync("/account/login", who);
        var tokens = await login.Content.ReadFromJsonAsync<JsonObject>();
        service._client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", (string)tokens!["accessToken"]!);
        return service;
    }

    /// <summary>Keeps a journey of so many facts.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> ImportAsync(int facts)
    {
        var begun = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var told = new JsonArray(
            new JsonObject { ["fact"] = "breakup", ["endedBy"] = "ex" },
            new JsonObject { ["fact"] = "noContactStarted" });
        for (var i = 2; i < facts; i++)
        {
            told.Add((i % 5) switch
            {
                0 => new JsonObject { ["fact"] = "watched" },
                1 => new JsonObject { ["fact"] = "urgePassed" },
                _ => new JsonObject { ["fact"] = "urge", ["intensity"] = i % 11, ["channel"] = "text" },
            });
        }

        foreach (var (place, fact) in told.Index())
        {
            fact!["id"] = $"f{place}";
            fact["at"] = begun.AddMinutes(30 * place).ToString("O", CultureInfo.InvariantCulture);
        }

        var document = new JsonObject { ["schema"] = 1, ["zone"] = "Europe/London", ["facts"] = told };
        return await BeginAsync("/journeys/import", document.ToJsonString());
    }

    /// <summary>Begins a journey without facts.</summary>
    /// <returns>Its id.</returns>
    public Task<string> BeginAsync() => BeginAsync("/journeys", """{"zone":"UTC"}""");

    /// <summary>The median of so many requests, one after the other, in milliseconds.</summary>
    public async Task<double> MillisecondsAsync(string path, string body, int requests)
    {
        var took = new List<double>(requests);
        for (var i = 0; i < requests; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await SendAsync(path, body, key: null, version: null);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return took.Order().ElementAt(requests / 2);
    }

    /// <summary>
    /// Facts acknowledged a second by so many writers, each on a journey of its own, and how long 99 of 100 took at
    /// the most, in milliseconds.
    /// </summary>
    public async Task<(double PerSecond, double P99)> TellAsync(int writers, TimeSpan time)
    {
        var journeys = new List<string>();
        for (var i = 0; i < writers; i++) journeys.Add(await BeginAsync());
        var started = Stopwatch.GetTimestamp();
        var kept = await Task.WhenAll(journeys.Select(journey => Task.Run(async () =>
        {
            var took = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var sent = Stopwatch.GetTimestamp();
                await SendAsync(
                    $"/journeys/{journey}/facts",
                    """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""",
                    $"{journey}-{took.Count}",
                    took.Count);
                took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }

            return took;
        })));
        var all = kept.SelectMany(took => took).Order().ToList();
        return (all.Count / time.TotalSeconds, all[all.Count * 99 / 100]);
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> BeginAsync(string path, string body) =>
        (string)JsonNode.Parse(await SendAsync(path, body, Guid.NewGuid().ToString(), version: null))!["id"]!;

    private async Task<string> SendAsync(string path, string body, string? key, int? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (version is { } number)
            request.Headers.IfMatch.Add(new($"\"{number.ToString(CultureInfo.InvariantCulture)}\""));
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await _client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
