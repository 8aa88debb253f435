using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi;

/// <summary>Help is total: whoever is in a crisis is answered, whatever else is wrong with what they sent.</summary>
[Trait("Speed", "slow")]
public sealed class HelpTests : IDisposable
{
    private const string Urge =
        """{"at":"2026-03-30T20:00:00Z","intensity":11,"channel":"text","distress":["thoughtsOfSelfHarm"]}""";

    private readonly Server _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_case_that_cannot_be_right_is_answered_with_people_and_its_problems()
    {
        var client = _server.CreateClient();
        foreach (var body in new[]
        {
            $$"""{"zone":"Atlantis/Capital","now":"2026-03-30T21:15:00Z","facts":[],"urge":{{Urge}}}""",
            $$"""{"urge":{{Urge}},"zone":"UTC","fac""",
        })
        {
            var help = await client.Ask(HttpMethod.Post, "/evaluate?lang=fr", body);

            Assert.Equal((200, "getSupportNow"), (help.Status, (string?)help.Json!["verdict"]));
            Assert.NotEmpty(help.Json["resources"]!.AsArray());
            Assert.NotEmpty(help.Json["problems"]!.AsArray());
        }
    }

    [Fact]
    public async Task An_urge_or_a_fact_that_cannot_be_right_is_answered_with_people_too()
    {
        var client = await _server.SignedIn();
        var id = await client.Begin();
        var fact = Urge.Replace("{\"at\"", "{\"fact\":\"urge\",\"at\"", StringComparison.Ordinal);

        foreach (var help in new[]
        {
            await client.Ask(HttpMethod.Post, $"/journeys/{id}/evaluate", Urge),
            await client.Ask(HttpMethod.Post, $"/journeys/{id}/facts", fact, "key", 0),
            await client.Ask(HttpMethod.Post, $"/journeys/{id}/what-if", fact),
        })
        {
            Assert.Equal((200, "getSupportNow"), (help.Status, (string?)help.Json!["verdict"]));
            Assert.NotEmpty(help.Json["resources"]!.AsArray());
        }
    }

    [Theory]
    [InlineData(401, false, "/journeys/nobodys/evaluate", Urge)]
    [InlineData(404, true, "/journeys/nobodys/evaluate", Urge)]
    [InlineData(400, true, "/evaluate", "nonsense")]
    public async Task Where_nothing_can_be_answered_people_stand_in_the_problem(
        int status, bool signedIn, string path, string body)
    {
        var client = signedIn ? await _server.SignedIn() : _server.CreateClient();

        var problem = await client.Ask(HttpMethod.Post, path, body);

        Assert.Equal(status, problem.Status);
        Assert.NotEmpty(problem.Json!["resources"]!.AsArray());
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_with_people()
    {
        var problem = await _server.CreateClient().Ask(HttpMethod.Post, "/evaluate", new string(' ', 70_000));

        Assert.Equal(413, problem.Status);
        Assert.NotEmpty(problem.Json!["resources"]!.AsArray());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_crisis_is_answered_whatever_its_body_is_said_to_be(string? contentType)
    {
        using var body = new StringContent($$"""{"urge":{{Urge}}}""");
        body.Headers.ContentType = contentType is null ? null : new(contentType);

        var answer = await _server.CreateClient().PostAsync(new Uri("/evaluate", UriKind.Relative), body);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.NotEmpty(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["resources"]!.AsArray());
    }

    [Theory]
    [InlineData("/support/GB?lang=fr")]
    [InlineData("/support/nowhere?lang=")]
    [InlineData("/support/GB?lang=de_DE")]
    public async Task Help_is_never_refused_for_a_language(string path)
    {
        var help = await _server.CreateClient().Ask(HttpMethod.Get, path);

        Assert.Equal(200, help.Status);
        Assert.NotEmpty(help.Json!.AsArray());
        Assert.Single(help.Response.Content.Headers.ContentLanguage);
    }
}
