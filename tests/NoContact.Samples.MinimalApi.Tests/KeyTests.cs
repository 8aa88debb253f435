using System.Globalization;

namespace NoContact.Samples.MinimalApi;

/// <summary>A write under a key happens once, whatever is cut off in between.</summary>
public sealed class KeyTests(Server server) : IClassFixture<Server>
{
    private const string Tie = """{"fact":"tie","at":"2026-03-01T20:00:00Z","kind":"work"}""";
    private const string Breakup = """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";
    private const string Document =
        """{"schema":1,"zone":"UTC","facts":[{"id":"a","fact":"tie","at":"2026-02-01T20:00:00Z","kind":"work"}]}""";

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_answered_again_and_not_done_again()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        var first = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "lost", 0);
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Tie, "later", 1);

        var again = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "lost", 0);

        Assert.Equal(
            (200, "\"1\"", first.Json!.ToJsonString()),
            (again.Status, again.Response.Headers.ETag!.Tag, again.Json!.ToJsonString()));
        Assert.Equal(2, (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/journeys", """{"zone":"UTC"}""", 0)]
    [InlineData("/journeys/import", Document, 1)]
    [Trait("Speed", "slow")]
    public async Task A_journey_begun_or_imported_again_under_its_key_is_one_at_todays_version(
        string path,
        string body,
        int version)
    {
        var client = await server.SignedIn();
        var first = await client.Ask(HttpMethod.Post, path, body, "begin");
        var id = (string)first.Json!["id"]!;
        Assert.Equal((201, version), (first.Status, (int)first.Json!["version"]!));
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "fact", version);

        var again = await client.Ask(HttpMethod.Post, path, body, "begin");

        Assert.Equal((201, id, version + 1), (again.Status, (string?)again.Json!["id"], (int)again.Json!["version"]!));
        Assert.Equal(
            ($"\"{version + 1}\"", $"/journeys/{id}"),
            (again.Response.Headers.ETag!.Tag, again.Response.Headers.Location!.ToString()));
        Assert.Single((await client.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray());
    }

    [Fact]
    public async Task A_key_used_for_another_write_is_422_and_changes_nothing()
    {
        var client = await server.SignedIn();
        var id = (string)(await client.Ask(HttpMethod.Post, "/journeys/import", Document, "begin")).Json!["id"]!;
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "fact", 1)).Status);

        foreach (var (path, body, key) in new[]
        {
            ($"/journeys/{id}/facts", Tie, "fact"),
            ($"/journeys/{id}/facts", Breakup.Replace("\"ex\"", "\"me\"", StringComparison.Ordinal), "fact"),
            ("/journeys/import", Document.Replace("UTC", "Europe/London", StringComparison.Ordinal), "begin"),
            ("/journeys/import", Document.Replace("work", "home", StringComparison.Ordinal), "begin"),
        })
        {
            Assert.Equal(422, (await client.Ask(HttpMethod.Post, path, body, key, 2)).Status);
        }

        Assert.Equal(2, (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_failed_may_be_tried_again_under_its_key_and_keys_are_an_accounts_own()
    {
        var client = await server.SignedIn();
        var other = await server.SignedIn();
        var id = await client.Begin();
        var others = await other.Begin();

        Assert.Equal(412, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "key", 7)).Status);
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "key", 0)).Status);
        Assert.Equal(200, (await other.Ask(HttpMethod.Post, $"/journeys/{others}/facts", Tie, "key", 0)).Status);
    }

    [Fact]
    public async Task An_erased_journey_is_erased_again_and_a_late_begin_does_not_bring_it_back()
    {
        var client = await server.SignedIn();
        var id = (string)(await client.Ask(HttpMethod.Post, "/journeys/import", Document, "begin")).Json!["id"]!;

        Assert.Equal(204, (await client.Ask(HttpMethod.Delete, $"/journeys/{id}", version: 1)).Status);
        Assert.Equal(204, (await client.Ask(HttpMethod.Delete, $"/journeys/{id}", version: 1)).Status);
        Assert.Equal(410, (await client.Ask(HttpMethod.Post, "/journeys/import", Document, "begin")).Status);
        Assert.Equal(404, (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Status);
        Assert.Equal(
            404,
            (await (await server.SignedIn()).Ask(HttpMethod.Delete, $"/journeys/{id}", version: 1)).Status);
        Assert.Empty((await client.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray());
    }

    [Fact]
    public async Task A_fact_whose_text_was_forgotten_is_answered_again_and_its_text_stays_forgotten()
    {
        const string plan = """{"fact":"planMade","at":"2026-03-01T20:00:00Z","cue":"private","response":"private"}""";
        var client = await server.SignedIn();
        var id = await client.Begin();
        var first = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", plan, "plan", 0);
        var forget = $$"""{"fact":"textForgotten","at":"2026-03-01T21:00:00Z","factId":"{{first.Json!["fact"]}}"}""";
        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", forget, "forget", 1)).Status);

        Assert.Equal(200, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", plan, "plan", 0)).Status);

        Assert.DoesNotContain(
            "private",
            (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Keys_sent_twice_at_once_make_one_fact_each()
    {
        // scripts/repeat-the-keys sets this to 10000.
        var keys = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_KEYS") ?? "100",
            CultureInfo.InvariantCulture);
        var client = await server.SignedIn();
        for (var done = 0; done < keys; done += 100)
        {
            var id = await client.Begin();
            for (var version = 0; version < 100; version++)
            {
                var key = $"{done}-{version}";
                Assert.All(await Task.WhenAll(Once(), Once()), status => Assert.Equal(200, status));
                Assert.Equal(200, await Once());

                async Task<int> Once() =>
                    (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Tie, key, version)).Status;
            }

            Assert.Equal(
                100,
                (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray().Count);
        }
    }
}
