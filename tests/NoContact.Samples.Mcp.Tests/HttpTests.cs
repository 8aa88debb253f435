using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using NoContact.Samples.MinimalApi;

namespace NoContact.Samples.Mcp;

[Trait("Speed", "slow")]
public class HttpTests(Service service) : IClassFixture<Service>
{
    private const string Breakup = """{"what":"breakup","endedBy":"me","saidToday":"yes"}""";
    private const string InDanger =
        """
        {"intensity":6,"channel":"text","intent":"none","motives":[],"distress":["thoughtsOfSelfHarm"],"sober":"yes"}
        """;

    private const string TheyDidIt = """{"action":"accept","content":{"answer":"ex"}}""";

    private static readonly ElicitResult TheyDid = Person.Accept(("answer", "ex"));

    public static TheoryData<string> Eras => [Person.BySession, Person.WithoutSession];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task An_account_has_its_own_journal_beside_a_model_and_no_other(string era)
    {
        using var mine = await service.SignUp();
        using var theirs = await service.SignUp();
        await using var me = await service.Meet(mine, era);
        await using var them = await service.Meet(theirs, era);
        me.Says = _ => TheyDid;

        Assert.True((await me.Answer("record_what_happened", Breakup)).GetProperty("recorded").GetBoolean());

        Assert.Equal("brokenUp", (await me.Answer("where_am_i", "{}")).GetProperty("state").GetString());
        Assert.Equal("notStarted", (await them.Answer("where_am_i", "{}")).GetProperty("state").GetString());
        var kept = await mine.Ask(HttpMethod.Get, "/journeys/" + await OnlyJourney(mine));
        Assert.Equal("brokenUp", (string)kept.Json!["state"]!);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Without_a_journal_it_is_answered_as_to_somebody_who_has_told_nothing(string era)
    {
        using var account = await service.SignUp(journals: 0);
        await using var person = await service.Meet(account, era);
        person.Says = _ => TheyDid;

        var answer = await person.Answer("record_what_happened", Breakup);

        Assert.False(answer.GetProperty("recorded").GetBoolean());
        Assert.Equal("there is no journal yet", answer.GetProperty("why").GetString());
        Assert.Empty(person.Shown);
        await IsHelped(person);
    }

    [Fact]
    public async Task Of_several_journals_the_address_says_which_and_in_a_crisis_none_is_needed()
    {
        using var account = await service.SignUp(journals: 2);
        await using var person = await service.Meet(account, Person.WithoutSession);

        var failed = await person.Call("where_am_i", "{}");

        Assert.True(failed.IsError);
        Assert.Contains("/mcp?journey=", ((TextContentBlock)failed.Content[0]).Text, StringComparison.Ordinal);
        await IsHelped(person);
        var id = (await account.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray().First()!.ToString();
        await using var which = await service.Meet(account, Person.WithoutSession, more: $"?journey={id}");
        Assert.Equal("notStarted", (await which.Answer("where_am_i", "{}")).GetProperty("state").GetString());
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Whoever_left_is_no_account_any_more_and_is_helped_all_the_same(string era)
    {
        using var account = await service.SignUp();
        await using var person = await service.Meet(account, era);
        await account.Ask(HttpMethod.Delete, "/account/me");

        Assert.True((await person.Call("where_am_i", "{}")).IsError);
        await IsHelped(person);
    }

    [Fact]
    public async Task Without_a_bearer_token_nobody_is_let_in_and_people_stand_in_the_refusal()
    {
        using var guest = new HttpClient { BaseAddress = service.Address };
        using var withCookie = new HttpClient { BaseAddress = service.Address };
        var cookie = """{"email":"cookie@example.org","password":"correct horse battery"}""";
        await withCookie.Ask(HttpMethod.Post, "/account/register", cookie);
        await withCookie.Ask(HttpMethod.Post, "/account/login?useCookies=true", cookie);
        Assert.Equal(200, (await withCookie.Ask(HttpMethod.Get, "/journeys")).Status);

        foreach (var client in new[] { guest, withCookie })
        {
            var refused = await client.Ask(HttpMethod.Post, "/mcp", "{}");
            Assert.Equal(401, refused.Status);
            Assert.NotEmpty(refused.Json!["resources"]!.AsArray());
        }
    }

    [Theory]
    [InlineData("/mcp", "Host", "rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("/mcp", "Origin", "https://other.example", HttpStatusCode.Forbidden)]
    [InlineData("/mcp", "Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("/MCP", "Origin", "null", HttpStatusCode.Forbidden)]
    public async Task No_page_of_another_site_speaks_to_it(
        string path, string header, string value, HttpStatusCode refused)
    {
        using var account = await service.SignUp();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(refused, (await account.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_so_and_in_a_crisis_is_helped()
    {
        var busy = new Service { PerMinute = "5" };
        await busy.InitializeAsync();
        using var account = await busy.SignUp();
        await using var person = await busy.Meet(account, Person.WithoutSession, canBeAsked: false);
        for (var i = 0; i < 5; i++) await person.Call("where_am_i", "{}");

        Assert.True((await person.Call("where_am_i", "{}")).IsError);
        await IsHelped(person);

        await busy.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_is_none()
    {
        using var mine = await service.SignUp();
        using var theirs = await service.SignUp();
        var state = StateOf(await Raw(mine, Breakup));
        var ofAnother = StateOf(await Raw(theirs, Breakup));
        var ofAnotherCall = StateOf(await Raw(mine, """{"what":"tie","tie":"work","saidToday":"yes"}"""));

        foreach (var foreign in new[] { null, "", "nothing", ofAnother, ofAnotherCall })
            Assert.NotEqual("", StateOf(await Raw(mine, Breakup, foreign, TheyDidIt)));
        foreach (var said in new[] { "7", "[]", "{}", """{"action":"accept","content":{"answer":7}}""" })
            Assert.False(IsRecorded(await Raw(mine, Breakup, state, said)), said);
        Assert.True(IsRecorded(await Raw(mine, Breakup, state, TheyDidIt)));

        // Once more, and the journal is another one: it is asked again.
        Assert.NotEqual("", StateOf(await Raw(mine, Breakup, state, TheyDidIt)));
    }

    [Fact]
    public async Task It_speaks_the_language_and_knows_the_country_of_whoever_asks()
    {
        using var account = await service.SignUp();
        await using var person = await service.Meet(
            account, Person.WithoutSession, canBeAsked: false, more: "?lang=de&country=DE");

        var answer = await person.Answer("weigh_an_urge", InDanger);

        Assert.Equal("de", answer.GetProperty("language").GetString());
        Assert.Contains("116 123", answer.GetProperty("resources").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("TelefonSeelsorge", answer.GetProperty("resources").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Whatever_is_logged_no_word_of_a_person_is_in_it(string era)
    {
        using var account = await service.SignUp();
        await using var person = await service.Meet(account, era);

        await person.Call("weigh_an_urge", """{"quintessence":"quintessence","intensity":"quintessence"}""");
        await person.Call("record_what_happened", """{"what":"quintessence","note":"quintessence"}""");
        await Assert.ThrowsAnyAsync<McpException>(() => person.Call("quintessence", "{}"));

        Assert.Contains(service.Log, line => line.Contains("trce", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log, line => line.Contains("quintessence", StringComparison.Ordinal));
    }

    private static async Task IsHelped(Person person)
    {
        var answer = await person.Answer("weigh_an_urge", InDanger);
        Assert.Equal("getSupportNow", answer.GetProperty("verdict").GetString());
    }

    // As a client of the later era that makes up what it likes.
    private static async Task<JsonNode> Raw(
        HttpClient account, string arguments, string? state = null, string? answer = null)
    {
        const string Tool = "record_what_happened";
        var call = new JsonObject
        {
            ["name"] = Tool,
            ["arguments"] = JsonNode.Parse(arguments),
            ["_meta"] = JsonNode.Parse(
                """
                {"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientInfo":{"name":"made up","version":"1"},
                "io.modelcontextprotocol/clientCapabilities":{"elicitation":{"form":{}}}}
                """),
        };
        if (state is not null) call["requestState"] = state;
        if (answer is not null) call["inputResponses"] = new JsonObject { ["form"] = JsonNode.Parse(answer) };
        var body = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "tools/call", ["params"] = call };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = JsonContent.Create(body) };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", Person.WithoutSession);
        request.Headers.Add("Mcp-Method", "tools/call");
        request.Headers.Add("Mcp-Name", Tool);
        using var response = await account.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..])!["result"]!;
    }

    private static string StateOf(JsonNode result) => (string?)result["requestState"] ?? "";

    private static bool IsRecorded(JsonNode result) => (bool)result["structuredContent"]!["recorded"]!;

    private static async Task<string> OnlyJourney(HttpClient account) =>
        (await account.Ask(HttpMethod.Get, "/journeys")).Json!.AsArray().Single()!.ToString();
}
