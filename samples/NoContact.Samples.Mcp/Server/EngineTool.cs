using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
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
    private const string CannotBeRead =
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

    private static readonly string[] OfHelp =
        ["resources", "verdict", "headline", "headlineInEnglish", "language", "steps", "problems"];

    private readonly string _name;

    public EngineTool(NoContactEngine engine, string name, string title, bool writes)
    {
        // In front of nobody: it is only listed.
        using var nobodys = new KeptJournal(new(engine, new InMemoryJourneyStore()), "nobody");
        var like = NoContactTools.Create(engine, nobodys).Single(tool => tool.Name == name);
        _name = name;
        ProtocolTool = new()
        {
            Name = like.Name,
            Title = title,
            Description = like.Description,
            InputSchema = like.JsonSchema,
            OutputSchema = like.ReturnJsonSchema,
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
            services.GetRequiredService<ILogger<EngineTool>>().Failed(_name, e.GetType().Name);
            return Help(request.Params!.Arguments, services.GetRequiredService<NoContactEngine>())
                ?? new() { IsError = true, Content = [new TextContentBlock { Text = CannotBeRead }] };
        }
    }

    // Whatever failed, somebody in danger is answered.
    private CallToolResult? Help(IDictionary<string, JsonElement>? arguments, NoContactEngine engine)
    {
        var given = JsonSerializer.SerializeToUtf8Bytes(arguments);
        if (engine.AnswerDistress(given, [new("$", CannotBeRead)]) is not { } help) return null;
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            WireJson.WriteParts(json, help, OfHelp);
            json.WriteEndObject();
        }

        var answer = JsonElement.Parse(output.WrittenSpan);
        return ResultOf(answer, new HelpFirst(engine).InTheModelsPlace(_name, answer)?.Text);
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
            .Single(one => one.Name == _name);
        var given = request.Params!.Arguments ?? new Dictionary<string, JsonElement>();
        var arguments = given.ToDictionary(argument => argument.Key, argument => (object?)argument.Value);
        var answer = (JsonElement)(await tool.InvokeAsync(new(arguments), cancellationToken))!;
        var help = new HelpFirst(engine, asker.Audience).InTheModelsPlace(_name, answer)?.Text;
        if (help is not null) form.Show(help);
        return ResultOf(answer, help);
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
