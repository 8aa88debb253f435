using Microsoft.EntityFrameworkCore;
using NoContact.Journeys;
using NoContact.Samples.MinimalApi.CheckIns;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>Forgets, every hour, the answers that are a day old, for nobody sends the same write again after that, and the check-ins that are a week old.</summary>
internal sealed class AnswerSweep(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<AccountContext>();
            var now = clock.GetUtcNow();
            var (old, lapsed) = ((now - KeyedAnswer.Kept).ToUnixTimeSeconds(), (now - InboxRow.Kept).ToUnixTimeSeconds());
            var forgotten = await accounts.Answers.Where(row => row.StartedAtUnix < old).ExecuteDeleteAsync(stoppingToken);
            forgotten += await accounts.Inbox.Where(row => row.AtUnix < lapsed).ExecuteDeleteAsync(stoppingToken);
            if (forgotten > 0) await accounts.ScrubAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
