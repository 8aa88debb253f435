using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NoContact.Samples.Mcp.Server;

/// <summary>What a person can pick from a menu of their client.</summary>
internal sealed class Prompts(string name, string title, string description, string text) : McpServerPrompt
{
    public static IEnumerable<McpServerPrompt> All =>
    [
        new Prompts(
            "i_want_to_write",
            "I want to write to them",
            "Weighs the urge before anything is said.",
            "I want to write to my ex. Ask me how strong it is, how I would do it, what I mean by it, whether I am "
                + "sober, and whether anybody is in danger; then call weigh_an_urge and tell me what holds and why, in "
                + "its words."),
        new Prompts(
            "where_do_i_stand",
            "Where do I stand?",
            "The days of no contact and what holds now.",
            "Call where_am_i and tell me where I stand and how many days it has been. Count nothing yourself."),
    ];

    public override Prompt ProtocolPrompt { get; } = new() { Name = name, Title = title, Description = description };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<GetPromptResult> GetAsync(
        RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new GetPromptResult
        {
            Description = description,
            Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = text } }],
        });
}
