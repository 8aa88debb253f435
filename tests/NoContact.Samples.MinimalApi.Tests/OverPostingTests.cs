using System.Text.Json.Nodes;
using NoContact.Facts;

namespace NoContact.Samples.MinimalApi;

/// <summary>A body that says more than it may is refused whole, wherever it is sent.</summary>
[Trait("Speed", "slow")]
public sealed class OverPostingTests(Server server) : IClassFixture<Server>
{
    private const string Who = """{"email":"a@example.org","password":"correct horse battery"}""";
    private const string Urge = """{"at":"2026-03-02T20:00:00Z","intensity":4,"channel":"text"}""";
    private const string Fact = """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";

    public static TheoryData<string, string> Bodies => new()
    {
            {
                "/evaluate",
                $$"""{"zone":"UTC","now":"2026-03-02T20:00:00Z","facts":[{{Fact}}],"urge":{{Urge}},"""
                    + $$""" "policy":{"goalDays":30} }"""
            },
        { "/journeys", """{"zone":"UTC"}""" },
            {
                "/journeys/import",
                $$"""{"schema":1,"zone":"UTC","""
                    + $$""" "facts":[{{Fact.Replace("{", """{"id":"1",""", StringComparison.Ordinal)}}]}"""
            },
        { "/journeys/{id}/facts", Fact },
        { "/journeys/{id}/what-if", Fact },
        { "/journeys/{id}/evaluate", Urge },
        { "/account/register", Who },
        { "/account/login", Who },
        { "/account/refresh", """{"refreshToken":"x"}""" },
        { "/account/resendConfirmationEmail", """{"email":"a@example.org"}""" },
        { "/account/forgotPassword", """{"email":"a@example.org"}""" },
            {
                "/account/resetPassword",
                """{"email":"a@example.org","resetCode":"x","newPassword":"correct horse battery"}"""
            },
        { "/account/manage/info", """{"newEmail":"b@example.org"}""" },
        { "/account/manage/2fa", """{"resetSharedKey":false}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Every_object_in_every_body_refuses_a_field_it_does_not_know(string path, string body)
    {
        var client = await server.SignedIn();
        var id = await client.Begin();
        foreach (var place in Objects(JsonNode.Parse(body)!).Select(node => node.GetPath()).ToList())
        foreach (var field in new[] { "isAdmin", "owner", "accountId", "version", "userName", "id2" })
        {
            var more = JsonNode.Parse(body)!;
            Objects(more).Single(node => node.GetPath() == place).Add(field, JsonValue.Create("1"));
            var answer = await client.Ask(
                HttpMethod.Post,
                path.Replace("{id}", id, StringComparison.Ordinal),
                more.ToJsonString(),
                Guid.NewGuid().ToString(),
                0);

            Assert.True(answer.Status == 400, $"{place}.{field}: {answer.Status}");
            Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith(place, (string?)answer.Json!["errors"]![0]!["path"], StringComparison.Ordinal);
        }

        Assert.Empty((await client.Ask(HttpMethod.Get, $"/journeys/{id}/export")).Json!["facts"]!.AsArray());
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject it => [it, .. it.Where(field => field.Value is not null).SelectMany(field => Objects(field.Value!))],
        JsonArray list => list.SelectMany(item => Objects(item!)),
        _ => [],
    };
}
