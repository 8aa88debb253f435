using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace NoContact.Samples.MinimalApi;

[Trait("Speed", "slow")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const string Tie = """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Killing_the_server_under_load_loses_and_doubles_no_acknowledged_fact()
    {
        // scripts/kill-the-server sets this to 300.
        var kills = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_KILLS") ?? "2",
            CultureInfo.InvariantCulture);
        var random = new Random(20261124);
        var token = "";
        Writer[] writers = [];
        var acknowledged = 0;
        for (var kill = 0; kill <= kills; kill++)
        {
            using var server = await RealServer.Start(_folder);
            using var client = new HttpClient { BaseAddress = server.Address };
            if (kill % 25 == 0) token = await client.SignUp();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

            if (kill % 25 == 0) writers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Writer.Begin(client)));

            // Each of these writes was cut off; it is sent again, and must happen once.
            await Task.WhenAll(writers.Select(writer => writer.Write(client)));
            foreach (var writer in writers)
            {
                var kept = (await client.Ask(HttpMethod.Get, $"/journeys/{writer.Journey}/export")).Json!["facts"]!
                    .AsArray()
                    .Select(fact => (string)fact!["id"]!);
                Assert.Equal(writer.Acknowledged, kept);
            }

            if (kill == kills) break;
            using var load = new CancellationTokenSource();
            var before = writers.Sum(writer => writer.Acknowledged.Count);
            var writing = writers.Select(writer => writer.WriteUntil(client, load.Token)).ToList();
            await Task.Delay(random.Next(20, 400));
            server.Kill();
            await load.CancelAsync();
            await Task.WhenAll(writing);
            acknowledged += writers.Sum(writer => writer.Acknowledged.Count) - before;
        }

        output.WriteLine($"{kills} kills, {acknowledged} facts acknowledged before one, none lost, none doubled.");
        Assert.True(acknowledged > 0);
    }

    /// <summary>
    /// Writes one fact after the other to a journey of its own. A write that was cut off is sent again under its key.
    /// </summary>
    private sealed class Writer(string journey)
    {
        public string Journey => journey;

        /// <summary>The ids of the facts that were answered for, in order.</summary>
        public List<string> Acknowledged { get; } = [];

        public static async Task<Writer> Begin(HttpClient client) => new(await client.Begin());

        public async Task Write(HttpClient client)
        {
            var answer = await client.Ask(
                HttpMethod.Post,
                $"/journeys/{journey}/facts",
                Tie,
                $"{journey}-{Acknowledged.Count}",
                Acknowledged.Count);
            Assert.True(answer.Status == 200, $"A write was answered {answer.Status}: {answer.Json}");
            Acknowledged.Add((string)answer.Json!["fact"]!);
        }

        public async Task WriteUntil(HttpClient client, CancellationToken stop)
        {
            try
            {
                while (!stop.IsCancellationRequested) await Write(client);
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                // Killed, as intended.
            }
        }
    }
}
