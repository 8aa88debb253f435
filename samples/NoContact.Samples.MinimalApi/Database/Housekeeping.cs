using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.CheckIns;
using NoContact.Samples.MinimalApi.Hosting;
using NoContact.Samples.MinimalApi.Telemetry;

namespace NoContact.Samples.MinimalApi.Database;

/// <summary>Forgets, every hour, the check-ins that are a week old.</summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeat.EveryAsync(Period, clock, SweepAsync, e => log.HousekeepingFailed(e.GetType().FullName), stoppingToken);

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<ServiceContext>();
        var expired = (clock.GetUtcNow() - InboxRow.Kept).ToUnixTimeSeconds();
        var forgotten = await service.Inbox.Where(row => row.AtUnix < expired).ExecuteDeleteAsync(stoppingToken);
        if (forgotten > 0) await service.ScrubAsync(stoppingToken);
    }
}
