using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

/// <summary>A write under a key happens once, whatever is cut off in between.</summary>
public sealed class KeyTests(Server server) : IClassFixture<Server>
{
    private const string Tie = """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""";
    private const string Breakup = """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";

    [Fact]
    public async Task A_write_whose_answer_was_lost_with_the_server_is_answered_again_and_not_done_again()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        var first = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "lost", 0);
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Tie, "later", 1);
        server.Execute("DELETE FROM no_contact_keyed_answers");

        var again = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "lost", 0);

        Assert.Equal((200, "\"1\"", first.Json!.ToJsonString()), (again.Status, again.Response.Headers.ETag!.Tag, again.Json!.ToJsonString()));
        Assert.Equal(2, (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_journey_begun_or_imported_twice_under_one_key_is_one()
    {
        var client = await server.SignedIn();
        foreach (var (path, body) in new[] { ("/journeys", """{"zone":"UTC"}"""), ("/journeys/import", """{"schema":1,"zone":"UTC","facts":[{"id":"a","fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}]}""") })
        {
            var first = await client.Ask(HttpMethod.Post, path, body, path);
            var again = await client.Ask(HttpMethod.Post, path, body, path);
            server.Execute("DELETE FROM no_contact_keyed_answers");
            var afterCut = await client.Ask(HttpMethod.Post, path, body, path);

            Assert.All([again, afterCut], answer => Assert.Equal((201, first.Json!.ToJsonString(), first.Response.Headers.Location), (answer.Status, answer.Json!.ToJsonString(), answer.Response.Headers.Location)));
        }

        Assert.Equal(2, (await client.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray().Count);
    }

    [Fact]
    public async Task A_write_still_on_its_way_is_409_and_one_whose_server_died_is_free_after_a_minute()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "on its way", 0);
        server.Execute("UPDATE no_contact_keyed_answers SET \"Status\" = NULL");
        Assert.Equal(409, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "on its way", 0)).Status);

        server.Execute("UPDATE no_contact_keyed_answers SET \"StartedAtUnix\" = \"StartedAtUnix\" - 61");
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "on its way", 0)).Status);
        Assert.Single((await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray());
    }

    [Fact]
    public async Task What_failed_may_be_tried_again_under_its_key_and_keys_are_an_accounts_own()
    {
        var (client, other) = (await server.SignedIn(), await server.SignedIn());
        var (id, others) = (await client.Begin(), await other.Begin());

        Assert.Equal(412, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "key", 7)).Status);
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "key", 0)).Status);
        Assert.Equal(200, (await other.Ask(HttpMethod.Post, $"/journeys/{others}/facts", Tie, "key", 0)).Status);
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_a_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 30, 20, 0, 0, TimeSpan.Zero));
        using var timed = new Server { Clock = clock };
        var client = await timed.SignedIn();
        await client.Begin();
        const string keep = "UPDATE no_contact_keyed_answers SET \"Key\" = \"Key\"";
        Assert.Equal(1, timed.Execute(keep));

        clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(1, timed.Execute(keep));
        for (var waited = 0; timed.Execute(keep) > 0 && waited < 200; waited++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(50);
        }

        Assert.Equal(0, timed.Execute(keep));
    }

    [Fact]
    public async Task Keys_sent_twice_at_once_make_one_fact_each()
    {
        // scripts/repeat-the-keys sets this to 10000.
        var keys = int.Parse(Environment.GetEnvironmentVariable("NOCONTACT_KEYS") ?? "200", CultureInfo.InvariantCulture);
        var client = await server.SignedIn();
        for (var done = 0; done < keys; done += 100)
        {
            var id = await client.Begin();
            for (var version = 0; version < 100; version++)
            {
                var key = $"{done}-{version}";
                var both = await Task.WhenAll(Once(), Once());
                Assert.All(both, status => Assert.Contains(status, new[] { 200, 409 })); // 409: the first is still on its way.
                Assert.Contains(200, both);
                Assert.Equal(200, await Once());

                async Task<int> Once() => (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Tie, key, version)).Status;
            }

            Assert.Equal(100, (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray().Count);
        }
    }
}
