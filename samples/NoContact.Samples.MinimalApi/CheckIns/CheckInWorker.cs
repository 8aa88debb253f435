using NoContact.CheckIns;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Hosting;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.CheckIns;

/// <summary>On one machine: looks every few seconds for check-ins that are due. In a cluster a grain does.</summary>
internal sealed class CheckInWorker(
    JourneyKeeper keeper,
    ICheckInSink sink,
    TimeProvider clock,
    ILogger<CheckInWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly CheckInDispatcher _dispatcher = new(keeper, sink);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeat.EveryAsync(Period, clock, DispatchAsync, Failed, stoppingToken);

    private async Task DispatchAsync(CancellationToken stoppingToken) =>
        await _dispatcher.RunAsync(clock.GetUtcNow(), (_, e) => Failed(e), stoppingToken);

    private void Failed(Exception e) => log.CheckInFailed(e.GetType().FullName);
}
