using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace NoContact.Samples.Mcp.Server;

/// <summary>The server, whatever it is reached by.</summary>
internal static class McpSetup
{
    private const string Instructions =
        "The person in front of you may want to contact their ex. Before you say anything about contacting, answering, "
        + "asking about or looking them up, call weigh_an_urge: the verdict is the engine's, and you permit nothing "
        + "beyond it. Where resources come first, give those people first and whole. The tools read what you tell them "
        + "and find no danger in prose: where the person hints at harm to anybody, say so in distress.";

    /// <summary>
    /// Tools, resources and prompts; the container has the engine, a clock, data protection, and who asks.
    /// </summary>
    public static IMcpServerBuilder AddNoContactMcp(this IServiceCollection services)
    {
        services.PostConfigure<LoggerFilterOptions>(SayNoNames);
        foreach (var (name, title, writes) in EngineTool.Known)
            services.AddSingleton<McpServerTool>(provider =>
                new EngineTool(provider.GetRequiredService<NoContactEngine>(), name, title, writes));
        services.AddSingleton(provider => Reference.Rules(provider.GetRequiredService<NoContactEngine>().Rulebook));
        return services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new() { Name = "nocontact", Title = "NoContact", Version = Version };
                options.ServerInstructions = Instructions;
            })
            .WithResources([Reference.Chart, Reference.Passages])
            .WithPrompts(Prompts.All)
            .WithCompleteHandler(Prompts.CompleteAsync);
    }

    // The library logs names that a client or model made up, and at Trace whole messages: no setting brings them back.
    private static void SayNoNames(LoggerFilterOptions options)
    {
        const string library = "ModelContextProtocol";
        var ofTheLibrary = options.Rules
            .Where(rule => rule.CategoryName?.StartsWith(library, StringComparison.OrdinalIgnoreCase) == true)
            .ToList();
        foreach (var rule in ofTheLibrary) options.Rules.Remove(rule);
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var provider in providers) options.Rules.Add(new(provider, library, LogLevel.Critical, filter: null));
    }

    private static string Version => typeof(McpSetup).Assembly.GetName().Version!.ToString(3);
}
