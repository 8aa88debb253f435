using Microsoft.Extensions.AI;

namespace NoContact.Extensions.AI;

public class HelpFirstTests
{
    private static readonly Dictionary<string, object?> InDanger = new()
    {
        ["intensity"] = 9, ["channel"] = "text", ["intent"] = "none", ["motives"] = Array.Empty<string>(),
        ["distress"] = new[] { "thoughtsOfSelfHarm" }, ["sober"] = "unknown",
    };

    private static readonly Dictionary<string, object?> Longing =
        new(InDanger) { ["distress"] = Array.Empty<string>() };

    private static readonly TextContent Careless = new("You do you! Just text him.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_crisis_people_are_said_in_the_models_place_and_the_model_is_not_asked_again(bool streams)
    {
        using var chat = await Chat.Begin();
        using var model = new ScriptedModel([ScriptedModel.Call("1", "weigh_an_urge", InDanger)], [Careless]);
        using var client = Beneath(model);

        var said = await Ask(client, chat, streams);

        Assert.Contains("116 123", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Careless.Text, said, StringComparison.Ordinal);
        Assert.Equal(1, model.TurnsTaken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Put_above_it_takes_the_models_words_away_all_the_same(bool streams)
    {
        using var chat = await Chat.Begin();
        using var model = new ScriptedModel([ScriptedModel.Call("1", "weigh_an_urge", InDanger)], [Careless]);
        using var client = new HelpFirstChatClient(
            model.AsBuilder().UseFunctionInvocation().Build(), Told.Engine, Chat.Londoner);

        var said = await Ask(client, chat, streams);

        Assert.Contains("116 123", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Careless.Text, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_several_calls_at_once_one_crisis_is_enough(bool streams)
    {
        using var chat = await Chat.Begin();
        using var model = new ScriptedModel(
            [
                ScriptedModel.Call("1", "weigh_an_urge", InDanger), ScriptedModel.Call("2", "where_am_i", []),
                ScriptedModel.Call("3", "weigh_an_urge", Longing),
            ],
            [Careless]);
        using var client = Beneath(model, concurrently: true);

        Assert.Contains("116 123", await Ask(client, chat, streams), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_nobody_is_in_danger_the_model_speaks(bool streams)
    {
        using var chat = await Chat.Begin();
        var kind = new TextContent("Not now.");
        using var model = new ScriptedModel([ScriptedModel.Call("1", "weigh_an_urge", Longing)], [kind]);
        using var client = Beneath(model);

        Assert.Equal(kind.Text, await Ask(client, chat, streams));
    }

    [Fact]
    public void An_answer_that_cannot_be_read_counts_as_a_crisis_until_the_person_speaks_again()
    {
        var help = new HelpFirst(Told.Engine, Chat.Londoner);
        object?[] unread =
        [
            "Error: Function failed.", null, 7, "[]", "{}", """{"verdict":"getSupportNow"}""", """{"verdict":null}""",
            """{"error":"timed out"}""", """{"verdict":"getSupportNow","verdict":"holdNoContact"}""",
            """{"isError":true,"content":[{"type":"text","text":"failed"}]}""",
            """{"content":[],"structuredContent":{"verdict":"getSupportNow","resources":[]}}""",
        ];

        foreach (var result in unread)
        {
            List<ChatMessage> messages =
            [
                new(ChatRole.User, "I want to text him"),
                new(ChatRole.Assistant, [ScriptedModel.Call("1", "mcp__nocontact__weigh_an_urge", InDanger)]),
                new(ChatRole.Tool, [new FunctionResultContent("1", result)]),
            ];
            Assert.Contains("116 123", help.InTheModelsPlace(messages)!.Text, StringComparison.Ordinal);

            // What somebody adds before they were answered, such as an approval, does not count.
            messages.Add(new(ChatRole.User, "yes, do"));
            Assert.NotNull(help.InTheModelsPlace(messages));
            messages.Add(help.InTheModelsPlace(messages)!);
            messages.Add(new(ChatRole.User, "I called them. Thank you."));
            Assert.Null(help.InTheModelsPlace(messages));
        }
    }

    [Fact]
    public void A_crisis_whose_call_is_not_in_view_counts_and_another_tools_answer_does_not()
    {
        var help = new HelpFirst(Told.Engine, Chat.Londoner);
        ChatMessage Answer(string text) => new(ChatRole.Tool, [new FunctionResultContent("1", text)]);

        Assert.NotNull(help.InTheModelsPlace([Answer("""{"verdict":"getSupportNow","resources":[]}""")]));
        Assert.Null(help.InTheModelsPlace([Answer("""{"verdict":"holdNoContact"}""")]));
        Assert.Null(help.InTheModelsPlace([Answer("sunny")]));
        Assert.Null(help.InTheModelsPlace(
        [
            new(ChatRole.Assistant, [ScriptedModel.Call("1", "weigh_an_urge", InDanger)]),
            Answer("""{"content":[{"type":"text","text":"{\"verdict\":\"holdNoContact\"}"}]}"""),
        ]));
    }

    [Fact]
    public void What_other_tools_answer_is_none_of_its_business()
    {
        var help = new HelpFirst(Told.Engine);

        Assert.Null(help.InTheModelsPlace(
        [
            new(ChatRole.Assistant, [ScriptedModel.Call("1", "weather", [])]),
            new(ChatRole.Tool, [new FunctionResultContent("1", """{"verdict":"getSupportNow"}""")]),
        ]));
    }

    [Fact]
    public async Task Who_gives_up_is_not_answered()
    {
        using var chat = await Chat.Begin();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await chat.Tools[1].InvokeAsync(cancellationToken: given.Token));
    }

    private static IChatClient Beneath(ScriptedModel model, bool concurrently = false) => model.AsBuilder()
        .UseFunctionInvocation(configure: client => client.AllowConcurrentInvocation = concurrently)
        .Use(inner => new HelpFirstChatClient(inner, Told.Engine, Chat.Londoner))
        .Build();

    private static async Task<string> Ask(IChatClient client, Chat chat, bool streams)
    {
        var options = new ChatOptions { Tools = [.. chat.Tools] };
        if (!streams) return (await client.GetResponseAsync("I want to text him", options)).Text;
        var said = client.GetStreamingResponseAsync("I want to text him", options).Select(update => update.Text);
        return string.Concat(await said.ToListAsync());
    }
}
