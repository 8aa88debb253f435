using System.Text.Json.Nodes;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

[Trait("Speed", "slow")]
public sealed class ApiTests(Server server) : IClassFixture<Server>
{
    private const string Breakup = """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";
    private const string Begun = """{"fact":"noContactStarted","at":"2026-03-01T22:00:00Z"}""";
    private const string Urge =
        """{"at":"2026-03-02T20:00:00Z","intensity":4,"channel":"text","intent":"startConversation"}""";
    private const string Crisis =
        """{"at":"2026-03-02T20:00:00Z","intensity":4,"channel":"text","distress":["thoughtsOfSelfHarm"]}""";

    [Fact]
    public async Task A_journey_is_begun_told_weighed_imagined_exported_imported_and_erased()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        Assert.Equal(
            "brokenUp",
            (string?)
                (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "a", 0)).Json!["after"]!["state"]);
        Assert.Equal(
            "holding",
            (string?)
                (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Begun, "b", 1)).Json!["after"]!["state"]);

        var look = await client.Ask(HttpMethod.Get, $"/journeys/{id}");
        Assert.Equal(("\"2\"", "holding"), (look.Response.Headers.ETag!.Tag, (string?)look.Json!["state"]));
        Assert.Equal(
            "holdNoContact",
            (string?)(await client.Ask(HttpMethod.Post, $"/journeys/{id}/evaluate", Urge)).Json!["verdict"]);
        Assert.Equal(
            "contactBroken",
            (string?)
                (
                    await client.Ask(
                        HttpMethod.Post,
                        $"/journeys/{id}/what-if",
                        """{"fact":"contactMade","at":"2026-03-02T20:00:00Z","channel":"text","purpose":"personal"}"""
                    )
                ).Json!["after"]!["state"]);

        var document = (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!.ToJsonString();
        var copy = await client.Ask(HttpMethod.Post, "/journeys/import", document, "c");
        Assert.Equal((201, 2), (copy.Status, (int)copy.Json!["version"]!));

        Assert.Equal(204, (await client.Ask(HttpMethod.Delete, $"/journeys/{id}", version: 2)).Status);
        Assert.Equal(404, (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Status);
        Assert.Single((await client.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray());
    }

    [Fact]
    public async Task Import_takes_what_export_makes_of_a_long_journey()
    {
        var client = await server.SignedIn();
        var note = new string('w', 200);
        const string felt = "\"at\":\"2026-03-02T08:00:00Z\",\"intensity\":5,\"channel\":\"text\"";
        var facts = Enumerable.Range(0, 25_000).Select(i =>
            $$"""{"fact":"urge","id":"u{{i}}",{{felt}},"note":"{{note}}"}""");
        var breakup = """{"fact":"breakup","id":"b","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";
        var document = $$"""{"schema":1,"zone":"UTC","facts":[{{string.Join(',', facts.Prepend(breakup))}}]}""";

        var begun = await Import(document, "long");
        var export = await client.GetStringAsync(new Uri($"/journeys/{begun.Json!["id"]}/export", UriKind.Relative));
        var again = await Import(export, "again");

        Assert.Equal((201, 201, 25_001), (begun.Status, again.Status, (int?)again.Json!["version"]));

        // A cluster that is busy may not answer in time; asked again, it is the journey that has begun.
        async Task<(int Status, JsonNode? Json, HttpResponseMessage Response)> Import(string sent, string key)
        {
            var answer = await client.Ask(HttpMethod.Post, "/journeys/import", sent, key);
            await Patience.Until(async () =>
            {
                if (answer.Status != 503) return true;
                answer = await client.Ask(HttpMethod.Post, "/journeys/import", sent, key);
                return false;
            });
            return answer;
        }
    }

    [Fact]
    public async Task A_write_needs_its_key_and_its_version()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();

        Assert.Equal(400, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, key: null, 0)).Status);
        Assert.Equal(428, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "a")).Status);
        Assert.Equal(412, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "b", 7)).Status);
        Assert.Equal(428, (await client.Ask(HttpMethod.Delete, $"/journeys/{id}")).Status);
        Assert.Equal(412, (await client.Ask(HttpMethod.Delete, $"/journeys/{id}", version: 7)).Status);
    }

    [Fact]
    public async Task The_same_write_again_gets_the_first_answer_and_another_under_its_key_is_refused()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        var first = await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "same", 0);
        var again = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ => client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "same", 0)));

        Assert.All(
            again,
            answer =>
                Assert.Equal(
                    (200, first.Json!.ToJsonString(), "\"1\""),
                    (answer.Status, answer.Json!.ToJsonString(), answer.Response.Headers.ETag!.Tag)));
        Assert.Equal(422, (await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Begun, "same", 1)).Status);
        Assert.Single((await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray());
        Assert.Equal(200, (await (await server.SignedIn()).Ask(HttpMethod.Get, "/journeys")).Status);
    }

    [Fact]
    public async Task A_refused_intention_is_409_with_what_is_unmet_and_bad_input_is_400_with_a_path()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Breakup, "a", 0);
        await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Begun, "b", 1);

        var refused = await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/facts",
            """{"fact":"amendsPlanned","at":"2026-03-02T20:00:00Z"}""",
            "c",
            2);
        Assert.Equal((409, "AmendsPermitted"), (refused.Status, (string?)refused.Json!["unmet"]![0]));
        var bad = await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/facts",
            """{"fact":"watched","at":"2026-03-02T20:00:00Z","owner":"me"}""",
            "d",
            2);
        Assert.Equal((400, "$.owner"), (bad.Status, (string?)bad.Json!["errors"]![0]!["path"]));
        Assert.Equal("application/problem+json", bad.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            400,
            (await client.Ask(HttpMethod.Post, "/journeys", """{"zone":"UTC","id":"mine"}""", "e")).Status);
        Assert.Equal(400, (await client.Ask(HttpMethod.Post, "/journeys", """{"zone":"Mars/Base"}""", "f")).Status);
        Assert.Equal(
            413,
            (await client.Ask(HttpMethod.Post, "/evaluate", $$"""{"zone":"{{new string('x', 70_000)}}"}""")).Status);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/facts")]
    [InlineData("POST", "/evaluate")]
    [InlineData("POST", "/what-if")]
    [InlineData("GET", "/export")]
    public async Task Somebody_elses_journey_is_not_found_and_nobody_is_401(string method, string path)
    {
        var owner = await server.SignedIn();
        var id = await owner.Begin();
        Assert.Equal(200, (await owner.Ask(HttpMethod.Get, $"/journeys/{id}")).Status);
        var other = await (await server.SignedIn()).Ask(
            new HttpMethod(method),
            $"/journeys/{id}{path}",
            method == "POST" ? Breakup : null,
            "k",
            0);
        var nobody = await server
            .CreateClient()
            .Ask(new HttpMethod(method), $"/journeys/{id}{path}", method == "POST" ? Breakup : null, "k", 0);

        Assert.Equal((404, 401), (other.Status, nobody.Status));
        Assert.DoesNotContain(id, other.Json!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_left_takes_all_with_it_and_its_token_opens_nothing()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        Assert.Equal(200, (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Status);

        Assert.Equal(204, (await client.Ask(HttpMethod.Delete, "/account/me")).Status);
        Assert.Equal(401, (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Status);
        Assert.Equal(401, (await client.Ask(HttpMethod.Get, "/journeys")).Status);
        Assert.Equal(401, (await client.Ask(HttpMethod.Post, "/journeys", """{"zone":"UTC"}""", "k")).Status);
        Assert.Equal(404, (await (await server.SignedIn()).Ask(HttpMethod.Get, $"/journeys/{id}")).Status);
    }

    [Fact]
    public async Task Help_and_an_answer_in_a_crisis_are_never_limited()
    {
        using var strict = new Server { PerMinute = 3 };
        var guest = strict.CreateClient();
        string Case(string urge) => $$"""{"zone":"UTC","now":"2026-03-02T20:00:00Z","facts":[],"urge":{{urge}}}""";

        var answers = new List<int>();
        for (var i = 0; i < 5; i++) answers.Add((await guest.Ask(HttpMethod.Post, "/evaluate", Case(Urge))).Status);
        var limited = await guest.Ask(HttpMethod.Post, "/evaluate", Case(Urge));

        Assert.Equal([200, 200, 200, 429, 429], answers);
        Assert.NotNull(limited.Response.Headers.RetryAfter);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(
                "getSupportNow",
                (string?)(await guest.Ask(HttpMethod.Post, "/evaluate", Case(Crisis))).Json!["verdict"]);
            Assert.NotEmpty((await guest.Ask(HttpMethod.Get, "/support/XX")).Json!.AsArray());
        }
    }

    [Theory]
    [InlineData("/rulebook")]
    [InlineData("/chart")]
    [InlineData("/chart?format=dot")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs/")]
    [InlineData("/support/GB?lang=es")]
    public async Task What_anybody_may_read_is_there_with_its_headers(string path)
    {
        var answer = await server.CreateClient().Ask(HttpMethod.Get, path);

        Assert.Equal(200, answer.Status);
        Assert.Equal("nosniff", answer.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_engines_phrases_are_given_by_what_their_keys_begin_with_in_the_language_asked_for()
    {
        var client = server.CreateClient();
        var answer = (await client.Ask(HttpMethod.Get, "/phrases?lang=de&prefix=state.&prefix=count.days.")).Json!;
        var german = Languages.Phrases.InLanguage("de");

        Assert.Equal(("de", "Español"), ((string?)answer["language"], (string?)answer["languages"]!["es"]));
        var phrases = answer["phrases"]!.AsObject();
        Assert.Contains("count.days.one", phrases.Select(phrase => phrase.Key));
        Assert.All(phrases, phrase => Assert.Equal(german[phrase.Key], (string?)phrase.Value));
        Assert.All(phrases, phrase => Assert.Matches(@"^(state|count\.days)\.", phrase.Key));
    }

    [Fact]
    public async Task An_answer_shows_as_much_as_is_asked_for_and_in_a_crisis_all_that_helps()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();

        async Task<JsonObject> Seen(string view, string urge) =>
            (await client.Ask(HttpMethod.Post, $"/journeys/{id}/evaluate{view}", urge)).Json!.AsObject();

        var (card, answer) = (await Seen("?view=card", Urge), await Seen("?view=answer", Urge));
        var (all, unknown) = (await Seen("", Urge), await Seen("?view=nothing", Urge));
        Assert.Equal((true, false), (card.ContainsKey("card"), card.ContainsKey("reasons")));
        Assert.Equal((true, false), (answer.ContainsKey("reasons"), answer.ContainsKey("trace")));
        Assert.True(all.ContainsKey("trace") && unknown.ContainsKey("trace"));
        Assert.True((await Seen("?view=card", Crisis)).ContainsKey("resources"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_where_the_client_takes_it(string encoding)
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        async Task<HttpResponseMessage> Ask(string accepted)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/journeys/{id}");
            request.Headers.Add("Accept-Encoding", accepted);
            return await client.SendAsync(request);
        }

        Assert.Equal([encoding], (await Ask(encoding)).Content.Headers.ContentEncoding);
        Assert.Empty((await Ask("identity")).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task An_answer_is_in_the_language_asked_for()
    {
        var client = await server.SignedIn();
        var id = await client.Begin();

        Assert.Equal(
            "de",
            (string?)(await client.Ask(HttpMethod.Post, $"/journeys/{id}/evaluate?lang=de", Urge)).Json!["language"]);
        var other = await client.Ask(HttpMethod.Post, $"/journeys/{id}/evaluate?lang=xx", Urge);
        Assert.Equal((200, "en"), (other.Status, (string?)other.Json!["language"]));
    }
}
