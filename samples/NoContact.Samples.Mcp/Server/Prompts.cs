using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NoContact.Facts;

namespace NoContact.Samples.Mcp.Server;

/// <summary>What a person can pick from a menu of their client.</summary>
internal sealed class Prompts : McpServerPrompt
{
    private const string Channel = "channel";

    private static readonly IReadOnlyList<string> Channels =
        [.. Enum.GetNames<Channel>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private readonly string _text;

    private Prompts(string name, string title, string description, string text, params PromptArgument[] arguments)
    {
        _text = text;
        ProtocolPrompt = new() { Name = name, Title = title, Description = description, Arguments = arguments };
    }

    public static IEnumerable<McpServerPrompt> All =>
    [
        new Prompts(
            "i_want_to_write",
            "I want to write to them",
            "Weighs the urge before anything is said.",
            "I want to write to my ex. Ask me how strong it is, how I would do it, what I mean by it, whether I am "
                + "sober, and whether anybody is in danger; then call weigh_an_urge and tell me what holds and why, in "
                + "its words.",
            new PromptArgument { Name = Channel, Title = "How", Description = "How you would make contact." }),
        new Prompts(
            "where_do_i_stand",
            "Where do I stand?",
            "The days of no contact and what holds now.",
            "Call where_am_i and tell me where I stand and how many days it has been. Count nothing yourself."),
    ];

    public override Prompt ProtocolPrompt { get; }

    public override IReadOnlyList<object> Metadata => [];

    /// <summary>What an argument may be, as somebody types.</summary>
    public static ValueTask<CompleteResult> CompleteAsync(
        RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        var typed = request.Params!.Argument;
        string[] fitting = typed.Name == Channel
            ? [.. Channels.Where(word => word.StartsWith(typed.Value, StringComparison.OrdinalIgnoreCase))]
            : [];
        return new(new CompleteResult { Completion = new() { Values = fitting, Total = fitting.Length } });
    }

    public override ValueTask<GetPromptResult> GetAsync(
        RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        JsonElement channel = default;
        request.Params!.Arguments?.TryGetValue(Channel, out channel);
        var isKnown = channel.ValueKind == JsonValueKind.String && Channels.Contains(channel.GetString());
        var text = isKnown ? $"{_text} The channel is {channel}." : _text;
        return new(new GetPromptResult
        {
            Description = ProtocolPrompt.Description,
            Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = text } }],
        });
    }
}
