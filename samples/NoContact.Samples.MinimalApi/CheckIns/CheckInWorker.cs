using NoContact.CheckIns;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.CheckIns;

/// <summary>On one machine: looks every few seconds for check-ins that are due. In a cluster a grain does.</summary>
internal sealed class CheckInWorker(NoContactEngine engine, IJourneyStore store, ICheckInLedger ledger, ICheckInSink sink, TimeProvider clock, ILogger<CheckInWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var round = new CheckInDispatcher(engine, store, ledger, sink);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await round.RunAsync(clock.GetUtcNow(), (_, e) => log.CheckInFailed(e.GetType().FullName), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database does not answer: the next look is soon.
                log.CheckInFailed(e.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
