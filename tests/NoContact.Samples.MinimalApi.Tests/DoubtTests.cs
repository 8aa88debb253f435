using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi;

/// <summary>What is kept and cannot be quite right is shown, and put right in one step.</summary>
[Trait("Speed", "slow")]
public sealed class DoubtTests : IDisposable
{
    // A clock was years ahead when the contact was told.
    private const string Kept =
        """
        {"schema":1,"zone":"Europe/London","facts":[
        {"fact":"breakup","id":"b","at":"2026-03-01T20:00:00Z","recordedAt":"2026-03-01T20:00:00Z","endedBy":"ex"},
        {"fact":"noContactStarted","id":"n","at":"2026-03-02T08:00:00Z","recordedAt":"2026-03-02T08:00:00Z"},
        {"fact":"contactMade","id":"c","at":"2199-03-05T21:00:00Z","recordedAt":"2199-03-05T21:00:00Z",
        "channel":"text","purpose":"personal"}]}
        """;

    private readonly Server _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_fact_that_lies_ahead_is_told_of_and_put_right_once_however_often_it_is_sent()
    {
        var client = await _server.SignedIn();
        var begun = await client.Ask(HttpMethod.Post, "/journeys/import", Kept, "import");
        var id = (string)begun.Json!["id"]!;
        foreach (var path in new[] { $"/journeys/{id}", $"/journeys/{id}/log?lang=de" })
        {
            var doubt = Assert.Single((await client.Ask(HttpMethod.Get, path)).Json!["doubts"]!.AsArray());
            Assert.Equal(("c", "ahead"), ((string?)doubt!["fact"], (string?)doubt["doubt"]));
        }

        var first = await Redate(client, id, "c", """{"at":"2026-03-05T21:00:00Z"}""", "key");
        var again = await Redate(client, id, "c", """{"at":"2026-03-05T21:00:00Z"}""", "key");

        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal("contactBroken", (string?)first.Json!["after"]!["state"]);
        Assert.Equal(first.Json.ToJsonString(), again.Json!.ToJsonString());
        var after = await client.Ask(HttpMethod.Get, $"/journeys/{id}");
        Assert.Equal("\"5\"", after.Response.Headers.ETag!.Tag);
        Assert.Empty(after.Json!["doubts"]!.AsArray());
        Assert.Equal(
            ["c"],
            (await client.Ask(HttpMethod.Get, $"/journeys/{id}/log")).Json!["undone"]!
                .AsArray()
                .Select(fact => (string?)fact));
    }

    [Theory]
    [InlineData("c", """{"at":"2199-03-05T21:00:00Z"}""", "$.at")]
    [InlineData("c", """{"at":"2026-02-30T21:00:00Z"}""", "$.at")]
    [InlineData("c", """{"at":"2026-03-05T21:00:00"}""", "$.at")]
    [InlineData("c", "{}", "$")]
    [InlineData("nowhere", """{"at":"2026-03-05T21:00:00Z"}""", "$.factId")]
    public async Task A_date_that_cannot_be_right_is_400_with_a_path_and_nothing_is_changed(
        string fact, string body, string path)
    {
        var client = await _server.SignedIn();
        var id = (string)(await client.Ask(HttpMethod.Post, "/journeys/import", Kept, "import")).Json!["id"]!;

        var refused = await Redate(client, id, fact, body, "key");

        Assert.Equal((400, path), (refused.Status, (string?)refused.Json!["errors"]![0]!["path"]));
        Assert.Equal("\"3\"", (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Response.Headers.ETag!.Tag);
    }

    private static Task<(int Status, JsonNode? Json, HttpResponseMessage Response)> Redate(
        HttpClient client, string id, string fact, string body, string key) =>
        client.Ask(HttpMethod.Post, $"/journeys/{id}/facts/{fact}/redate", body, key, version: 3);
}
