using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NoContact.Extensions.AI;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Samples.Mcp.Server;

/// <summary>One of the engine's tools, asked for whoever is in front of the client.</summary>
internal sealed class EngineTool : McpServerTool
{
    private const string CannotBeReached =
        "The journal cannot be reached now, and nobody knows whether anything was recorded. help_lines still answers.";

    /// <summary>The tools by their names, each with its title and whether it writes.</summary>
    public static readonly IReadOnlyList<(string Name, string Title, bool Writes)> Known =
    [
        ("weigh_an_urge", "Weigh an urge", false),
        ("where_am_i", "Where I stand", false),
        ("record_what_happened", "Record what happened", true),
        ("what_if", "What if", false),
        ("help_lines", "People who help", false),
    ];

    // It is listed by this, and somebody in danger is answered by it, whatever failed.
    private readonly AIFunction _inFrontOfNobody;

    public EngineTool(NoContactEngine engine, string name, string title, bool writes)
    {
        var nobodys = new KeptJournal(new(engine, new InMemoryJourneyStore()), "nobody");
        _inFrontOfNobody = NoContactTools.Create(engine, nobodys).Single(tool => tool.Name == name);
        ProtocolTool = new()
        {
            Name = name,
            Title = title,
            Description = _inFrontOfNobody.Description,
            InputSchema = _inFrontOfNobody.JsonSchema,
            OutputSchema = _inFrontOfNobody.ReturnJsonSchema,
            Annotations = new()
            {
                Title = title,
                ReadOnlyHint = !writes,
                DestructiveHint = false,
                IdempotentHint = !writes,
                OpenWorldHint = false,
            },
        };
    }

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var services = request.Services!;
        try
        {
            return await AnswerAsync(request, services, cancellationToken);
        }
        catch (Exception e) when (e is not (InputRequiredException or McpException or OperationCanceledException))
        {
            services.GetRequiredService<ILogger<EngineTool>>().Failed(ProtocolTool.Name, e.GetType().Name);
            var engine = services.GetRequiredService<NoContactEngine>();
            if (engine.AnswerDistress(JsonSerializer.SerializeToUtf8Bytes(request.Params!.Arguments), []) is null)
                return new() { IsError = true, Content = [new TextContentBlock { Text = CannotBeReached }] };
            var answer = await AskAsync(_inFrontOfNobody, request, cancellationToken);
            return ResultOf(answer, new HelpFirst(engine).InTheModelsPlace(ProtocolTool.Name, answer)?.Text);
        }
    }

    private async ValueTask<CallToolResult> AnswerAsync(
        RequestContext<CallToolRequestParams> request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var engine = services.GetRequiredService<NoContactEngine>();
        var clock = services.GetRequiredService<TimeProvider>();
        var asker = services.GetRequiredService<IWhoAsks>().Find();
        var states = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("NoContact.Mcp", asker.Id);
        var form = new AskedByForm(request, states);
        var tool = NoContactTools
            .Create(engine, asker.Journal, form.CanAsk ? form : null, asker.Audience, clock)
            .Single(one => one.Name == ProtocolTool.Name);
        var answer = await AskAsync(tool, request, cancellationToken);
        var help = new HelpFirst(engine, asker.Audience).InTheModelsPlace(ProtocolTool.Name, answer)?.Text;
        if (help is not null) form.Show(help);
        return ResultOf(answer, help);
    }

    private static async ValueTask<JsonElement> AskAsync(
        AIFunction tool, RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var given = request.Params!.Arguments ?? new Dictionary<string, JsonElement>();
        var arguments = given.ToDictionary(argument => argument.Key, argument => (object?)argument.Value);
        return (JsonElement)(await tool.InvokeAsync(new(arguments), cancellationToken))!;
    }

    // People first, in whatever a client shows of it.
    private static CallToolResult ResultOf(JsonElement answer, string? help)
    {
        var result = new CallToolResult
        {
            StructuredContent = answer,
            IsError = help is null && answer.TryGetProperty("problems"u8, out _),
        };
        if (help is not null) result.Content.Add(new TextContentBlock { Text = help });
        result.Content.Add(new TextContentBlock { Text = answer.GetRawText() });
        return result;
    }
}
