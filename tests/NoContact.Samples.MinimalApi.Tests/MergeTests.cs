using System.Text.Json.Nodes;

namespace NoContact.Samples.MinimalApi;

/// <summary>One journey on two devices, of which the service is one.</summary>
[Trait("Speed", "slow")]
public sealed class MergeTests : IDisposable
{
    private const string Order =
        """
        {"fact":"answer","id":"order","at":"2026-03-03T20:00:00Z","recordedAt":"2026-03-03T20:00:00Z",
        "question":"legalOrder","answer":"yes"}
        """;

    private readonly Server _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_a_device_told_meanwhile_comes_in_and_sent_again_it_changes_nothing()
    {
        var client = await _server.SignedIn();
        var id = await client.Begin();
        await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/facts",
            """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""",
            "key",
            version: 0);
        var taken = (await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!;
        taken["facts"]!.AsArray().Add(JsonNode.Parse(Order));

        var merged = await client.Ask(HttpMethod.Post, $"/journeys/{id}/merge?lang=de", taken.ToJsonString());
        var again = await client.Ask(HttpMethod.Post, $"/journeys/{id}/merge?lang=de", taken.ToJsonString());

        Assert.Equal((200, 200), (merged.Status, again.Status));
        Assert.Equal("\"2\"", merged.Response.Headers.ETag!.Tag);
        Assert.Equal(merged.Json!.ToJsonString(), again.Json!.ToJsonString());
        var weighed = await client.Ask(
            HttpMethod.Post,
            $"/journeys/{id}/evaluate",
            """{"at":"2026-03-30T20:00:00Z","intensity":5,"channel":"text"}""");
        Assert.Equal("doNotContact", (string?)weighed.Json!["verdict"]);
    }

    [Fact]
    public async Task Another_journeys_document_is_409_and_one_that_cannot_be_right_400_and_nothing_is_changed()
    {
        var client = await _server.SignedIn();
        var (id, other) = (await client.Begin(), await client.Begin());
        var others = (await client.Ask(HttpMethod.Get, $"/journeys/{other}/export")).Json!;
        others["facts"]!.AsArray().Add(JsonNode.Parse(Order));

        var refused = await client.Ask(HttpMethod.Post, $"/journeys/{id}/merge", others.ToJsonString());
        var bad = await client.Ask(
            HttpMethod.Post, $"/journeys/{id}/merge", """{"schema":1,"zone":"UTC","facts":[{"fact":"watched"}]}""");

        Assert.Equal((409, 400), (refused.Status, bad.Status));
        Assert.StartsWith("$.facts[0]", (string?)bad.Json!["errors"]![0]!["path"], StringComparison.Ordinal);
        Assert.Equal("\"0\"", (await client.Ask(HttpMethod.Get, $"/journeys/{id}")).Response.Headers.ETag!.Tag);
    }
}
