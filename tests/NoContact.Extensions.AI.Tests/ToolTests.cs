using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Verdicts;

namespace NoContact.Extensions.AI;

public class ToolTests
{
    private const string Longing =
        """
        {"intensity":6,"channel":"text","intent":"startConversation","motives":["hope"],"distress":[],"sober":"yes"}
        """;

    private const string InDanger =
        """
        {"intensity":9,"channel":"text","intent":"none","motives":[],"distress":["thoughtsOfSelfHarm"],
        "sober":"unknown"}
        """;

    [Fact]
    public async Task Every_tool_is_flat_and_says_what_it_needs()
    {
        using var chat = await Chat.Begin();

        Assert.Equal(
            ["weigh_an_urge", "where_am_i", "record_what_happened", "what_if", "help_lines"],
            chat.Tools.Select(tool => tool.Name));
        Assert.All(chat.Tools, tool =>
        {
            var text = tool.JsonSchema.GetRawText();
            Assert.All(new[] { "anyOf", "oneOf", "allOf", "$ref" }, word => Assert.DoesNotContain(word, text));
            Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString());
            Assert.False(tool.JsonSchema.GetProperty("additionalProperties").GetBoolean());
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), argument =>
                Assert.NotEmpty(argument.Value.GetProperty("description").GetString()!));
            Assert.NotNull(tool.ReturnJsonSchema);
        });
        Assert.Equal(
            ["intensity", "channel", "intent", "motives", "distress", "sober"],
            chat.Tools[0].JsonSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.DoesNotContain("\"note\"", string.Concat(chat.Tools.Select(tool => tool.JsonSchema.GetRawText())));
    }

    [Fact]
    public async Task An_urge_is_weighed_as_the_engine_weighs_it_and_nothing_is_recorded()
    {
        using var chat = await Chat.Begin();
        var version = await chat.Version();

        var answer = await chat.Call("weigh_an_urge", Longing);

        var urge = new Urge
        {
            At = Told.Now, Intensity = 6, Channel = Channel.Text, Intent = Intent.StartConversation,
            Motives = [Motive.Hope], Sober = YesNoUnknown.Yes,
        };
        var journey = (await chat.Keeper.OpenAsync("mine"))!.Journey;
        var expected = Told.Engine.For(Chat.Londoner).Evaluate(journey, urge, Told.Now);
        Assert.Equal(
            JsonNamingPolicy.CamelCase.ConvertName($"{expected.Verdict}"), answer.GetProperty("verdict").GetString());
        Assert.Equal(expected.Headline, answer.GetProperty("headline").GetString());
        Assert.Equal("resources", answer.EnumerateObject().First().Name);
        Assert.All(
            new[] { "trace", "unknowns", "ifAllClear" }, name => Assert.False(answer.TryGetProperty(name, out _)));
        Assert.Equal(version, await chat.Version());
    }

    [Fact]
    public async Task In_a_crisis_people_come_first_and_nothing_else_is_said()
    {
        using var chat = await Chat.Begin();

        var answer = await chat.Call("weigh_an_urge", InDanger);

        Assert.Equal("resources", answer.EnumerateObject().First().Name);
        Assert.Equal("getSupportNow", answer.GetProperty("verdict").GetString());
        Assert.Contains("116 123", answer.GetProperty("resources").GetRawText(), StringComparison.Ordinal);
        Assert.All(new[] { "forecast", "encouragements", "questions" }, name =>
            Assert.False(answer.TryGetProperty(name, out _)));
    }

    // A call that is right, with one argument changed or one more.
    [Theory]
    [InlineData("intensity", "null")]
    [InlineData("intensity", "11")]
    [InlineData("intensity", "6.5")]
    [InlineData("intensity", "\"6\"")]
    [InlineData("channel", "0")]
    [InlineData("channel", "\"Text\"")]
    [InlineData("channel", "\"text, call\"")]
    [InlineData("motives", "[\"hope\", \"hope\"]")]
    [InlineData("motives", "\"hope\"")]
    [InlineData("sober", "true")]
    [InlineData("note", "\"x\"")]
    [InlineData("at", "\"2026-01-01T00:00:00Z\"")]
    public async Task What_cannot_be_right_is_answered_with_its_path(string name, string value)
    {
        using var chat = await Chat.Begin();
        var arguments = JsonNode.Parse(Longing)!.AsObject();
        arguments[name] = JsonNode.Parse(value);

        var answer = await chat.Call("weigh_an_urge", arguments.ToJsonString());

        Assert.False(answer.TryGetProperty("verdict", out _));
        Assert.Equal([$"$.{name}"], Paths(answer));
    }

    [Theory]
    [InlineData("6.0")]
    [InlineData("6e0")]
    public async Task A_whole_number_is_one_however_it_is_written(string intensity)
    {
        using var chat = await Chat.Begin();

        var answer = await chat.Call("weigh_an_urge", Longing.Replace("6", intensity, StringComparison.Ordinal));

        Assert.True(answer.TryGetProperty("verdict", out _), $"{answer}");
    }

    [Fact]
    public async Task However_many_arguments_nobody_knows_that_is_told_once()
    {
        using var chat = await Chat.Begin();

        Assert.Equal(["$"], Paths(await chat.Call("where_am_i", """{"a":1,"b":2,"c":3}""")));
    }

    [Fact]
    public async Task What_is_missing_is_told_all_at_once()
    {
        using var chat = await Chat.Begin();

        Assert.Equal(6, Paths(await chat.Call("weigh_an_urge", "{}")).Length);
    }

    [Fact]
    public async Task A_person_in_danger_is_answered_whatever_else_is_wrong_and_no_word_of_theirs_is_repeated()
    {
        using var chat = await Chat.Begin();

        var answer = await chat.Call(
            "weigh_an_urge", """{"distress":["I want to end it"],"my secret words":1,"intensity":"very"}""");

        Assert.Equal("getSupportNow", answer.GetProperty("verdict").GetString());
        Assert.NotEqual(0, answer.GetProperty("problems").GetArrayLength());
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_are_no_JSON_or_too_long_are_a_problem_and_no_exception()
    {
        using var chat = await Chat.Begin();
        object?[] foreign =
        [
            new object(), double.NaN, new string('x', 100_000), new Dictionary<string, object>(), default(JsonElement),
        ];

        foreach (var one in foreign)
        {
            var answer = await chat.Call("weigh_an_urge", new Dictionary<string, object?> { ["intensity"] = one });
            Assert.Equal("$.intensity", Paths(answer)[0]);
        }
    }

    [Fact]
    public async Task Every_answer_keeps_its_schema()
    {
        using var chat = await Chat.Begin();
        (string Tool, string Arguments)[] calls =
        [
            ("weigh_an_urge", Longing), ("weigh_an_urge", InDanger), ("weigh_an_urge", "{}"), ("where_am_i", "{}"),
            ("where_am_i", """{"x":1}"""), ("help_lines", "{}"),
            ("what_if", """{"what":"contactMade","channel":"text","purpose":"personal"}"""),
            ("record_what_happened", """{"what":"watched","saidToday":"yes"}"""),
            ("record_what_happened", """{"what":"reconciled","saidToday":"yes"}"""),
            ("record_what_happened", """{"what":"nothing"}"""),
        ];

        foreach (var (tool, arguments) in calls)
        {
            var answer = await chat.Call(tool, arguments);
            var returns = chat.Tools.Single(one => one.Name == tool).ReturnJsonSchema!.Value;
            var result = JsonSchema.FromText(returns.GetRawText()).Evaluate(answer);
            Assert.True(result.IsValid, $"{tool} {arguments}: {answer}");
            var known = returns.GetProperty("properties").EnumerateObject().Select(property => property.Name);
            Assert.Empty(answer.EnumerateObject().Select(property => property.Name).Except(known));
        }
    }

    [Fact]
    public async Task Without_a_journal_an_urge_is_weighed_as_of_somebody_who_has_told_nothing()
    {
        using var journal = new KeptJournal(new(Told.Engine, new Keeping.InMemoryJourneyStore()), "nobody");
        var tools = NoContactTools.Create(Told.Engine, journal, audience: Chat.Londoner);

        var answer = (JsonElement)(await tools[0].InvokeAsync(new(Chat.Given(Longing))))!;

        Assert.Equal("holdNoContact", answer.GetProperty("verdict").GetString());
        Assert.NotEqual(0, ((JsonElement)(await tools[4].InvokeAsync())!).GetProperty("resources").GetArrayLength());
    }

    private static string[] Paths(JsonElement answer) =>
        [.. answer.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("path").GetString()!)];
}
