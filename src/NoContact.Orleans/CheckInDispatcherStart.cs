using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoContact.CheckIns;

namespace NoContact.Orleans;

/// <summary>Each silo, once it is there, makes sure that the cluster's dispatchers look for check-ins.</summary>
internal sealed class CheckInDispatcherStart(
    IServiceProvider services,
    IGrainFactory grains,
    TimeProvider clock,
    ILogger<CheckInDispatcherStart> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <exception cref="InvalidOperationException">There is a sink and no reminder service.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<ICheckInSink>() is null) return Task.CompletedTask;
        if (services.GetService<IReminderTable>() is null)
        {
            throw new InvalidOperationException(
                "There is an ICheckInSink, and the silo has no reminder service to say check-ins by: "
                    + "add one that every silo shares, UseAdoNetReminderService say.");
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var key in ICheckInDispatcherGrain.Keys)
                    await grains.GetGrain<ICheckInDispatcherGrain>(key).StartAsync();
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
