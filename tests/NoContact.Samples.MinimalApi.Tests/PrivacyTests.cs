using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi;

/// <summary>What somebody wrote is in their journey and nowhere else, and gone when they say so.</summary>
public sealed class PrivacyTests
{
    internal const string Canary = "canary-text";
    internal const string Email = "canary-account@example.org";
    private const string Urge =
        $$"""{"fact":"urge","id":"urge","at":"2026-03-02T20:00:00Z","intensity":4,"channel":"text","""
            + $$""" "note":"{{Canary}}"}""";
    private const string Breakup = """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";

    [Fact]
    public async Task No_log_trace_or_metric_holds_a_text_or_the_name_of_an_account()
    {
        using var heard = new Ears();
        using var server = new Server { Logs = heard, HoldsJourneys = false };
        var client = await server.SignedIn(Email);
        var id = await Told(client);
        await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/evaluate",
            Urge.Replace("\"fact\":\"urge\",", "", StringComparison.Ordinal));
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/what-if", Urge);
        await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/facts",
            Urge.Replace("\"intensity\":4", "\"intensity\":\"4\"", StringComparison.Ordinal),
            "bad",
            2);
        await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/facts",
            """{"fact":"amendsPlanned","at":"2026-03-02T20:00:00Z"}""",
            "refused",
            2);
        await client.Ask(HttpMethod.Post, "/account/login", $$"""{"email":"{{Email}}","password":"wrong and wrong"}""");
        using (
            var page = new HttpRequestMessage(HttpMethod.Post, "/evaluate")
            {
                Content = new StringContent("{\"canary\":1}", System.Text.Encoding.UTF8, "application/json"),
                Headers = { { "Accept", "text/html" } },
            })
        {
            var refused = await client.SendAsync(page);
            Assert.Equal(
                (400, "application/problem+json"),
                ((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
            Assert.Contains("\"errors\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        server.Execute("UPDATE no_contact_facts SET \"Body\" = 'no fact'");
        await server.Forget();
        Assert.Equal(500, (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Status);
        server.Execute("ALTER TABLE \"AspNetUsers\" RENAME TO \"Moved\"");
        Assert.Equal(
            500,
            (
                await client.Ask(
                    HttpMethod.Post,
                    "/account/login",
                    $$"""{"email":"{{Email}}","password":"wrong and wrong"}""")
            ).Status);

        Assert.NotEmpty(heard.All);
        Assert.Contains(heard.All, line => line.Contains("nocontact.evaluate", StringComparison.Ordinal));
        Assert.DoesNotContain(
            heard.All,
            line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(heard.All, line => line.Contains($"Journey {id} is damaged", StringComparison.Ordinal));
        Assert.Contains(
            heard.All,
            line => line.StartsWith($"A request failed with {ServerDatabase.Exception}.", StringComparison.Ordinal));
        Assert.DoesNotContain(heard.All, line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    internal static async Task<string> Told(HttpClient client)
    {
        var id = await client.Begin();
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "a", 0)).Status);
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Urge, "b", 1)).Status);
        return id;
    }

    /// <summary>Hears every log, every activity with its tags and every measurement of the process.</summary>
    private sealed class Ears : ILoggerProvider, ILogger
    {
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters;

        public Ears()
        {
            _activities = new()
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                    All.Add(
                        $"{activity.OperationName} {activity.DisplayName} "
                            + $"{string.Join(' ', activity.TagObjects)} "
                            + $"{string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"
                    ),
            };
            ActivitySource.AddActivityListener(_activities);
            _meters = new()
            {
                InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument),
            };
            _meters.SetMeasurementEventCallback<long>(
                (instrument, _, tags, _) => All.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
            _meters.SetMeasurementEventCallback<double>(
                (instrument, _, tags, _) => All.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
            _meters.Start();
        }

        public ConcurrentBag<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Add(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => All.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
        }
    }
}
