using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NoContact.Samples.Agent;

/// <summary>
/// In the place of a model: it knows a few words, calls a tool, and says what the tool answered. Put your own client
/// here.
/// </summary>
internal sealed class ScriptedModel : IChatClient
{
    private static readonly Dictionary<string, object?> Longing = new()
    {
        ["intensity"] = 7, ["channel"] = "text", ["intent"] = "startConversation", ["motives"] = Array.Empty<string>(),
        ["distress"] = Array.Empty<string>(), ["sober"] = "unknown",
    };

    // Which words lead to which call, the gravest first.
    private static readonly (string Word, string Tool, Dictionary<string, object?> Arguments)[] Calls =
    [
        ("want to die", "weigh_an_urge", new(Longing) { ["distress"] = new[] { "thoughtsOfSelfHarm" } }),
        ("wrote to me", "record_what_happened", new()
        {
            ["what"] = "exReachedOut", ["channel"] = "text", ["tone"] = "warm", ["saidToday"] = "yes",
        }),
        ("wrote to", "record_what_happened", new()
        {
            ["what"] = "contactMade", ["channel"] = "text", ["purpose"] = "personal", ["saidToday"] = "unknown",
        }),
        ("how long", "where_am_i", []),
        ("write", "weigh_an_urge", Longing),
    ];

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [Next(messages.Last())])));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static AIContent Next(ChatMessage last)
    {
        if (last.Contents.OfType<FunctionResultContent>().FirstOrDefault() is { Result: JsonElement answer })
            return new TextContent(InWords(answer));
        var (_, tool, arguments) = Calls.FirstOrDefault(call =>
            last.Text.Contains(call.Word, StringComparison.OrdinalIgnoreCase));
        if (tool is null) return new TextContent("I am here. Do you want to write to them?");
        return new FunctionCallContent(Guid.NewGuid().ToString("N"), tool, arguments);
    }

    private static string InWords(JsonElement answer)
    {
        if (answer.TryGetProperty("headline", out var headline)) return headline.GetString()!;
        if (answer.TryGetProperty("why", out var why)) return $"It is not in your journal: {why.GetString()}.";
        if (answer.TryGetProperty("recorded", out _)) return "It is in your journal.";
        return answer.GetProperty("progress")[0].GetProperty("text").GetString()!;
    }
}
