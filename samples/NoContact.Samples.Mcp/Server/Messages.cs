using Microsoft.Extensions.Logging;

namespace NoContact.Samples.Mcp.Server;

/// <summary>What is logged: names, and nothing a person said.</summary>
internal static partial class Messages
{
    [LoggerMessage(1, LogLevel.Error, "{Tool} could not be answered: {Failure}.")]
    public static partial void Failed(this ILogger logger, string tool, string failure);
}
