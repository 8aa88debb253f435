using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Languages;

namespace NoContact.Extensions.AI;

/// <summary>The tools as the two pipelines call them that a .NET team has: its own, and Agent Framework.</summary>
public class PipelineTests
{
    private static readonly Dictionary<string, object?> InDanger = new()
    {
        ["intensity"] = 6, ["channel"] = "text", ["intent"] = "none", ["motives"] = Array.Empty<string>(),
        ["distress"] = new[] { "thoughtsOfSelfHarm" }, ["sober"] = "unknown",
    };

    private static readonly Dictionary<string, object?> Longing =
        new(InDanger) { ["distress"] = Array.Empty<string>() };

    private static readonly Dictionary<string, object?> Contact = new()
    {
        ["what"] = "contactMade", ["channel"] = "text", ["purpose"] = "personal", ["saidToday"] = "yes",
    };

    private static readonly Dictionary<string, object?> Tie =
        new() { ["what"] = "tie", ["tie"] = "work", ["saidToday"] = "yes" };

    // Which pipeline, and whether it streams.
    public static TheoryData<string, bool> Pipelines => new()
    {
        { "functions", false }, { "functions", true }, { "agents", false }, { "agents", true },
    };

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task In_a_crisis_people_are_said_in_the_models_place_by_any_tool(string pipeline, bool streams)
    {
        var signsAlone = new Dictionary<string, object?> { ["distress"] = InDanger["distress"] };
        foreach (var (tool, told, people) in new[]
            {
                ("weigh_an_urge", InDanger, "116 123"), ("where_am_i", signsAlone, "findahelpline.com"),
            })
        {
            using var chat = await Chat.Begin();
            using var model = new ScriptedModel(
                [ScriptedModel.Call("1", tool, told)], [new TextContent("Write to him.")]);

            var said = await Say(pipeline, streams, model, chat.Tools);

            Assert.Contains(people, said.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Write to him", said.Text, StringComparison.Ordinal);
            Assert.Equal(1, model.TurnsTaken);
        }
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Of_parallel_calls_each_is_recorded_once_and_one_crisis_is_enough(string pipeline, bool streams)
    {
        using var chat = await Chat.Begin();
        var version = await chat.Version();
        using var model = new ScriptedModel(
            [
                ScriptedModel.Call("1", "record_what_happened", Contact),
                ScriptedModel.Call("2", "record_what_happened", Contact),
                ScriptedModel.Call("3", "weigh_an_urge", InDanger),
                ScriptedModel.Call("4", "where_am_i", []),
            ],
            [new TextContent("Write to him.")]);

        var said = await Say(pipeline, streams, model, chat.Tools, atOnce: true);

        Assert.Contains("116 123", said.Text, StringComparison.Ordinal);
        Assert.Equal(version + 1, await chat.Version());
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task A_journal_that_is_away_is_an_error_to_the_model_and_keeps_nobody_from_help(
        string pipeline, bool streams)
    {
        var away = NoContactTools.Create(Told.Engine, new Away(), audience: Chat.Londoner);
        using var plain = new ScriptedModel(
            [ScriptedModel.Call("1", "where_am_i", [])], [new TextContent("I cannot see your journal.")]);
        using var danger = new ScriptedModel(
            [ScriptedModel.Call("1", "weigh_an_urge", InDanger)], [new TextContent("Write to him.")]);

        var error = await Say(pipeline, streams, plain, away);
        var help = await Say(pipeline, streams, danger, away);

        Assert.Contains("I cannot see your journal.", error.Text, StringComparison.Ordinal);
        Assert.Contains("116 123", help.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task A_weighed_urge_whose_journal_is_away_is_not_left_to_the_model(string pipeline, bool streams)
    {
        var away = NoContactTools.Create(Told.Engine, new Away(), audience: Chat.Londoner);
        using var model = new ScriptedModel(
            [ScriptedModel.Call("1", "weigh_an_urge", Longing)], [new TextContent("Go ahead and write.")]);

        var said = await Say(pipeline, streams, model, away);

        Assert.DoesNotContain("Go ahead", said.Text, StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task An_approval_in_the_chat_is_no_word_of_the_persons(string pipeline, bool streams)
    {
        using var chat = await Chat.Begin();
        var version = await chat.Version();
        AITool[] tools = [.. chat.Tools.Select(tool => new ApprovalRequiredAIFunction(tool))];
        using var model = new ScriptedModel(
            [ScriptedModel.Call("1", "record_what_happened", Tie)], [new TextContent("Done.")]);
        var conversation = Of(pipeline, model, tools);

        var asked = await conversation(streams, [new(ChatRole.User, "We still work together")]);
        var contents = asked.Messages.SelectMany(message => message.Contents);
        var request = contents.OfType<ToolApprovalRequestContent>().Single();
        await conversation(streams, [new(ChatRole.User, [request.CreateResponse(approved: true)])]);

        Assert.Single(chat.Asked); // Asked themselves, and said nothing.
        Assert.Equal(version, await chat.Version());
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Who_gives_up_while_they_are_asked_has_told_nothing(string pipeline, bool streams)
    {
        using var chat = await Chat.Begin();
        using var giveUp = new CancellationTokenSource();
        var version = await chat.Version();
        chat.Says = _ =>
        {
            giveUp.Cancel();
            giveUp.Token.ThrowIfCancellationRequested();
            return null;
        };
        using var model = new ScriptedModel(
            [ScriptedModel.Call("1", "record_what_happened", Tie)], [new TextContent("Done.")]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Say(pipeline, streams, model, chat.Tools, giveUp: giveUp.Token));

        Assert.Equal(version, await chat.Version());
    }

    private static Task<ChatResponse> Say(
        string pipeline,
        bool streams,
        ScriptedModel model,
        IEnumerable<AITool> tools,
        bool atOnce = false,
        CancellationToken giveUp = default) =>
        Of(pipeline, model, [.. tools], atOnce, giveUp)(streams, [new(ChatRole.User, "I want to write to him")]);

    // Help stands beneath whatever calls the functions; what was said before is remembered.
    private static Func<bool, IEnumerable<ChatMessage>, Task<ChatResponse>> Of(
        string pipeline, ScriptedModel model, AITool[] tools, bool atOnce = false, CancellationToken giveUp = default)
    {
#pragma warning disable CA2000 // The model is the test's own, and nothing else holds anything.
        var helpFirst = new HelpFirstChatClient(model, Told.Engine, Chat.Londoner);
        if (pipeline == "functions")
        {
            var client = new FunctionInvokingChatClient(helpFirst) { AllowConcurrentInvocation = atOnce };
            var (options, history) = (new ChatOptions { Tools = tools }, new List<ChatMessage>());
            return async (streams, messages) =>
            {
                history.AddRange(messages);
                var said = await (streams
                    ? client.GetStreamingResponseAsync(history, options, giveUp).ToChatResponseAsync()
                    : client.GetResponseAsync(history, options, giveUp));
                history.AddRange(said.Messages);
                return said;
            };
        }

        var agent = new ChatClientAgent(
            helpFirst,
            new ChatClientAgentOptions { ChatOptions = new() { Tools = tools }, AllowConcurrentInvocation = atOnce });
#pragma warning restore CA2000
        AgentSession? session = null;
        return async (streams, messages) =>
        {
            session ??= await agent.CreateSessionAsync(CancellationToken.None);
            var said = await (streams
                ? agent.RunStreamingAsync(messages, session, cancellationToken: giveUp).ToAgentResponseAsync()
                : agent.RunAsync(messages, session, cancellationToken: giveUp));
            return said.AsChatResponse();
        };
    }

    private sealed class Away : IPersonsJournal
    {
        public ValueTask<Journey?> ReadAsync(CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is away.");

        public ValueTask<JourneyReply> RecordAsync(
            Fact fact, int? expectedVersion, Audience audience, CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is away.");
    }
}
