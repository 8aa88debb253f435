using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using NoContact.Languages;
using NoContact.Verdicts;

namespace NoContact.Extensions.AI;

/// <summary>
/// A step of a chat's pipeline: where a tool's answer is <see cref="Verdict.GetSupportNow"/>, it says whom to turn to,
/// and the model is not asked any more until the person has spoken.
/// </summary>
/// <remarks>
/// Its place is beneath the step that calls the functions, so that the model never hears of the crisis:
/// <c>client.AsBuilder().UseFunctionInvocation().Use(inner => new HelpFirstChatClient(inner, engine))</c>. Above it, it
/// takes the model's words away once they have come; what streamed by before the tool was called stays said, and where
/// the model fails after a crisis, that failure is all there is. No model can switch it off. It reads answers, not
/// prose: see <see cref="HelpFirst"/>.
/// </remarks>
/// <param name="innerClient">The model, or what leads to it.</param>
/// <param name="engine">Says whom to turn to where an answer cannot be read.</param>
/// <param name="audience">The person's language, country and the zone of their device; null is anybody.</param>
public sealed class HelpFirstChatClient(
    IChatClient innerClient, NoContactEngine engine, Audience? audience = null) : DelegatingChatClient(innerClient)
{
    private readonly HelpFirst _help = new(engine, audience);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        if (_help.InTheModelsPlace(asked) is { } help) return Response(help);
        var response = await base.GetResponseAsync(asked, options, cancellationToken);
        return _help.InTheModelsPlace(response.Messages) is { } instead ? InsteadOf(response, instead) : response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var help = _help.InTheModelsPlace(asked);
        if (help is null)
        {
            var calls = new HelpFirst.Calls();
            await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken))
            {
                foreach (var content in update.Contents) help = _help.InTheModelsPlace(content, calls) ?? help;

                // Calls and their results belong together in a history; from here on the model says nothing more.
                if (help is not null) update.Contents = [.. update.Contents.Where(IsOfTools)];
                if (help is null || update.Contents.Count > 0) yield return update;
                if (help is not null) break;
            }
        }

        if (help is null) yield break;
        yield return new(ChatRole.Assistant, help.Contents)
        {
            AuthorName = help.AuthorName,
            MessageId = Guid.NewGuid().ToString("N"),
            FinishReason = ChatFinishReason.Stop,
        };
    }

    // Without the id of a conversation: a service that keeps the history waits there for what the tool answered, and
    // never hears of it. A new one begins.
    private static ChatResponse Response(ChatMessage help) => new(help) { FinishReason = ChatFinishReason.Stop };

    private static ChatResponse InsteadOf(ChatResponse response, ChatMessage help)
    {
        foreach (var message in response.Messages) message.Contents = [.. message.Contents.Where(IsOfTools)];
        response.Messages = [.. response.Messages.Where(message => message.Contents.Count > 0), help];
        response.FinishReason = ChatFinishReason.Stop;
        return response;
    }

    private static bool IsOfTools(AIContent content) => content is FunctionCallContent or FunctionResultContent;
}
