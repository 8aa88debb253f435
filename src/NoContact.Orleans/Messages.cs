using Microsoft.Extensions.Logging;

namespace NoContact.Orleans;

/// <summary>
/// All that is written to the log. Nothing a person wrote is ever in it, no journey's id, nor the message of an
/// exception.
/// </summary>
internal static partial class Messages
{
    public static void CheckInFailed(this ILogger logger, string journeyId, Exception exception) =>
        CheckInFailed(logger, exception.GetType().FullName);

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Looking for check-ins failed with {Exception}; it is tried again in a moment."
    )]
    public static partial void DispatcherFailed(this ILogger logger, string? exception);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "A check-in could not be delivered: {Exception}. It is tried again in two minutes."
    )]
    private static partial void CheckInFailed(ILogger logger, string? exception);
}
