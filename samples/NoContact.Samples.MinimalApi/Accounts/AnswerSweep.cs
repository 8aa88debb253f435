using Microsoft.EntityFrameworkCore;

namespace NoContact.Samples.Api.Accounts;

/// <summary>Forgets, every hour, the answers that are a day old: nobody sends the same write again after that.</summary>
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
            var old = (clock.GetUtcNow() - KeyedAnswer.Kept).ToUnixTimeSeconds();
            if (await accounts.Answers.Where(row => row.StartedAtUnix < old).ExecuteDeleteAsync(stoppingToken) > 0) await accounts.ScrubAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
