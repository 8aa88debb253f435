using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoContact.CheckIns;
using NoContact.Keeping;

namespace NoContact.AspNetCore;

/// <summary>Looks every so often for check-ins that are due.</summary>
internal sealed partial class CheckInService(
    JourneyKeeper keeper,
    ICheckInSink sink,
    TimeProvider clock,
    ILogger<CheckInService> log,
    TimeSpan period) : BackgroundService
{
    private readonly CheckInDispatcher _dispatcher = new(keeper, sink);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, clock);
        do
        {
            try
            {
                await _dispatcher.RunAsync(clock.GetUtcNow(), (_, e) => Tell(e), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away for a moment ends nothing here.
                Tell(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // The message of an exception may hold what a person wrote.
    private void Tell(Exception exception) => Failed(log, exception.GetType().FullName);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "A check-in could not be delivered: {Exception}. It is tried again in a moment.")]
    private static partial void Failed(ILogger logger, string? exception);
}
