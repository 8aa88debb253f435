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
/// seen by nobody here. An answer of the tools that weigh which cannot be read counts as a crisis.
/// </remarks>
public sealed class HelpFirst
{
    private static readonly string[] Weighing = [WeighAnUrge.ToolName, RecordWhatHappened.ToolName, WhatIf.ToolName];
    private static readonly string[] Others = [WhereAmI.ToolName, HelpLines.ToolName];

    private static readonly string[] Shapes = ["problems", "recorded", "before"];
    private static readonly IReadOnlyList<string> Verdicts = Argument.WordsOf<Verdict>();

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
    /// answered since the person last spoke after an answer, so that they can go on talking.
    /// </summary>
    /// <param name="messages">A conversation, as it would be sent to a model, or as it came back.</param>
    public ChatMessage? InTheModelsPlace(IEnumerable<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var calls = new Calls();
        ChatMessage? help = null;
        var wasAnswered = false;
        foreach (var message in messages)
        {
            // They were answered since, and speak again.
            if (message.Role == ChatRole.User && wasAnswered) help = null;
            if (message.Role == ChatRole.Assistant && message.Text.Length > 0) wasAnswered = true;
            foreach (var content in message.Contents)
            {
                if (InTheModelsPlace(content, calls) is not { } found) continue;
                help = found;
                wasAnswered = false;
            }
        }

        return help;
    }

    /// <summary>The same of one answer, for a host that hands the tools' answers on by itself.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="answer">What it answered.</param>
    public ChatMessage? InTheModelsPlace(string tool, JsonElement answer)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return Of(new("", answer), IsOurs(tool));
    }

    /// <summary>The same of one content, as it streams by; the calls seen so far are kept.</summary>
    internal ChatMessage? InTheModelsPlace(AIContent content, Calls calls)
    {
        if (content is FunctionCallContent call) calls.Add(call.CallId, IsOurs(call.Name));
        return content is FunctionResultContent result ? Of(result, calls.IsOurs(result.CallId)) : null;
    }

    /// <summary>Which calls are of the tools here, as far as they were seen.</summary>
    internal sealed class Calls
    {
        private readonly Dictionary<string, bool?> _ours = new(StringComparer.Ordinal);

        // Of two calls under one id the one that weighs counts.
        public void Add(string id, bool? isOurs) => _ours[id] = isOurs == true || IsOurs(id) == true ? true : isOurs;

        /// <summary>Null where the call was not in view, as where a service keeps the history.</summary>
        public bool? IsOurs(string id) => _ours.GetValueOrDefault(id);
    }

    // Whether a tool is one that weighs; null of the others here, which answer with a crisis where they were told of
    // one, and else are not looked at. A server's tools may come under a prefix of their own.
    private static bool? IsOurs(string name)
    {
        if (Weighing.Any(tool => name.EndsWith(tool, StringComparison.Ordinal))) return true;
        return Others.Any(tool => name.EndsWith(tool, StringComparison.Ordinal)) ? null : false;
    }

    private ChatMessage? Of(FunctionResultContent result, bool? isOurs)
    {
        if (isOurs == false) return null;
        try
        {
            if (result.Exception is null && Read(result.Result) is { } answer)
            {
                if (IsCrisis(answer)) return HasPeople(answer) ? Say(answer) : SayToAnybody();
                if (isOurs is null || IsKnown(answer)) return null;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // What cannot be read is answered below.
        }

        return isOurs is null ? null : SayToAnybody();
    }

    private static JsonElement? Read(object? result)
    {
        var answer = result switch
        {
            JsonElement { ValueKind: JsonValueKind.String } text => JsonElement.Parse(text.GetString()!),
            JsonElement element => element,
            string text => JsonElement.Parse(text),
            TextContent text => JsonElement.Parse(text.Text),
            _ => default,
        };
        if (answer.ValueKind != JsonValueKind.Object) return null;

        // As a client of the Model Context Protocol hands it on.
        if (answer.TryGetProperty("structuredContent"u8, out var structured)) return structured;
        var isHandedOn = answer.TryGetProperty("content"u8, out var blocks) && blocks.ValueKind == JsonValueKind.Array;
        if (!isHandedOn) return answer;
        return blocks.GetArrayLength() > 0 && blocks[0].TryGetProperty("text"u8, out var first)
            ? JsonElement.Parse(first.GetString()!)
            : null;
    }

    private static bool IsCrisis(JsonElement answer) =>
        answer.EnumerateObject().Any(property => property.NameEquals("verdict"u8) && IsSupportNow(property.Value));

    private static bool IsSupportNow(JsonElement verdict) =>
        verdict.ValueKind == JsonValueKind.String && verdict.ValueEquals("getSupportNow"u8);

    // Only what the tools answer where nobody is in danger lets the model speak.
    private static bool IsKnown(JsonElement answer) =>
        answer.TryGetProperty("verdict"u8, out var verdict)
            ? verdict.ValueKind == JsonValueKind.String && Verdicts.Contains(verdict.GetString())
            : Shapes.Any(shape => answer.TryGetProperty(shape, out _));

    private static bool HasPeople(JsonElement answer) =>
        answer.TryGetProperty("resources"u8, out var people)
        && people.ValueKind == JsonValueKind.Array
        && people.GetArrayLength() > 0;

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
