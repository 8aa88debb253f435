namespace NoContact.Samples.MinimalApi.Telemetry;

/// <summary>
/// All that this service itself writes to the log. Nothing a person wrote is ever in it, nor the message of an
/// exception that is not ours.
/// </summary>
internal static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Journeys are kept in {Database}.")]
    public static partial void Kept(this ILogger logger, string database);

    [LoggerMessage(4, LogLevel.Information, "A check-in was delivered.")]
    public static partial void CheckedIn(this ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "Housekeeping failed with {Exception}. It is tried again in an hour.")]
    public static partial void HousekeepingFailed(this ILogger logger, string? exception);
}
