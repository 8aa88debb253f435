using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using NoContact.Extensions.AI.Functions;
using NoContact.Languages;
using NoContact.Verdicts;

namespace NoContact.Extensions.AI;

/// <summary>
/// Where a tool's answer is <see cref="Verdict.GetSupportNow"/>, the people to turn to are said in the model's place.
/// </summary>
/// <remarks>
/// It reads what the tools answered, and no prose: what somebody writes to the model without a tool being called is
/// seen by nobody here. An answer of the tools that cannot be read counts as a crisis.
/// </remarks>
public sealed class HelpFirst
{
    private static readonly string[] Watched = [WeighAnUrge.ToolName, RecordWhatHappened.ToolName, WhatIf.ToolName];

    private readonly NoContactEngine _engine;
    private readonly Audience _audience;

    /// <param name="engine">Says whom to turn to where an answer cannot be read.</param>
    /// <param name="audience">The person's language, country and the zone of their device; null is anybody.</param>
    public HelpFirst(NoContactEngine engine, Audience? audience = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _audience = audience ?? Audience.Anybody;
        _engine = engine.For(_audience);
    }

    /// <summary>
    /// What to say in the model's place to these messages; null where the model may speak. It goes by what the tools
    /// answered since the person last spoke, so that they can go on talking.
    /// </summary>
    /// <param name="messages">A conversation, as it would be sent to a model, or as it came back.</param>
    public ChatMessage? InTheModelsPlace(IEnumerable<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var calls = new HashSet<string>(StringComparer.Ordinal);
        ChatMessage? help = null;
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.User) help = null;
            foreach (var content in message.Contents) help = InTheModelsPlace(content, calls) ?? help;
        }

        return help;
    }

    /// <summary>The same of one content, as it streams by; the calls seen so far are kept.</summary>
    internal ChatMessage? InTheModelsPlace(AIContent content, HashSet<string> calls)
    {
        if (content is FunctionCallContent call && Watched.Contains(NameOf(call.Name))) calls.Add(call.CallId);
        return content is FunctionResultContent result && calls.Contains(result.CallId) ? Of(result) : null;
    }

    // A server's tools may come under a prefix of their own.
    private static string NameOf(string name) =>
        Watched.FirstOrDefault(tool => name.EndsWith(tool, StringComparison.Ordinal)) ?? name;

    private ChatMessage? Of(FunctionResultContent result)
    {
        try
        {
            if (result.Exception is null && Read(result.Result) is { } answer)
                return IsCrisis(answer) ? Say(answer) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // What cannot be read is answered below.
        }

        return SayToAnybody();
    }

    private static JsonElement? Read(object? result)
    {
        var answer = result switch
        {
            JsonElement { ValueKind: JsonValueKind.String } text => JsonElement.Parse(text.GetString()!),
            JsonElement element => element,
            string text => JsonElement.Parse(text),
            _ => default,
        };
        return answer.ValueKind == JsonValueKind.Object ? answer : null;
    }

    private static bool IsCrisis(JsonElement answer) =>
        answer.TryGetProperty("verdict"u8, out var verdict) && verdict.ValueEquals("getSupportNow"u8);

    private static ChatMessage Say(JsonElement answer)
    {
        var text = new StringBuilder();
        foreach (var line in new[] { "headline", "headlineInEnglish" })
            if (answer.TryGetProperty(line, out var said))
                text.AppendLine(said.GetString());
        text.AppendLine();
        foreach (var resource in answer.GetProperty("resources"u8).EnumerateArray())
            AppendLine(text, name => resource.TryGetProperty(name, out var value) ? value.GetString() : null);
        return Message(text);
    }

    private ChatMessage SayToAnybody()
    {
        var text = new StringBuilder();
        foreach (var resource in _engine.Help(_audience.DeviceZone))
            AppendLine(text, name => name switch
            {
                "contact" => resource.Contact,
                "name" => resource.Name,
                "text" => resource.Text,
                "textInEnglish" => resource.TextInEnglish,
                "hours" => resource.Hours,
                _ => resource.Press,
            });
        return Message(text);
    }

    // Whom, how to reach them, and when: "Samaritans: 116 123. Somebody to talk to. Open day and night."
    private static void AppendLine(StringBuilder text, Func<string, string?> part)
    {
        string?[] reached = [part("name"), part("contact")];
        string?[] said = [part("text"), part("textInEnglish"), part("press"), part("hours")];
        var whom = string.Join(": ", reached.Where(one => one is not null));
        text.Append("- ").AppendLine(string.Join(". ", said.Prepend(whom).Where(one => !string.IsNullOrEmpty(one))));
    }

    private static ChatMessage Message(StringBuilder text) =>
        new(ChatRole.Assistant, text.ToString().Trim()) { AuthorName = "NoContact" };
}
