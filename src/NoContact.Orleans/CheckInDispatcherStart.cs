using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NoContact.Orleans;

/// <summary>Each silo, once it is there, makes sure that somebody in the cluster looks for check-ins.</summary>
internal sealed class CheckInDispatcherStart(
    IGrainFactory grains,
    TimeProvider clock,
    ILogger<CheckInDispatcherStart> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<ICheckInDispatcherGrain>(ICheckInDispatcherGrain.Key).StartAsync();
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Its store may be away for a moment.
                log.DispatcherFailed(e.GetType().FullName);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
