using Microsoft.Extensions.Logging;

namespace NoContact.Signals;

/// <summary>
/// All that the engine writes to the log. Nothing of anybody's is in it, nor the message of an exception.
/// </summary>
internal static partial class Messages
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "NoContact answers by {Rulebook}, counts days by {ZoneData}, and speaks {Languages}.")]
    public static partial void Answers(this ILogger log, string rulebook, string zoneData, string languages);

    [LoggerMessage(
        2,
        LogLevel.Error,
        "The host's rule {Rule} threw. It holds where it restricts, so the answer stays careful; mend it.")]
    public static partial void RuleFailed(this ILogger log, string rule);
}
