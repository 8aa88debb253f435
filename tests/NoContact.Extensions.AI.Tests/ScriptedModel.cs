using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace NoContact.Extensions.AI;

/// <summary>A model that says what was written for it, turn by turn.</summary>
internal sealed class ScriptedModel(params IReadOnlyList<AIContent[]> turns) : IChatClient
{
    private int _turn;

    public int TurnsTaken => _turn;

    public static FunctionCallContent Call(string id, string tool, Dictionary<string, object?> arguments) =>
        new(id, tool, arguments);

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. turns[_turn++]])));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        foreach (var content in turns[_turn++]) yield return new(ChatRole.Assistant, [content]);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
