using Microsoft.Extensions.Logging;
using NoContact.Keeping;

namespace NoContact.Orleans;

/// <summary>
/// A reminder each minute brings it to life wherever a silo is; a timer looks in between. Four reminders serve every
/// journey: when each is to be looked at stands in the store, beside the journey, put there in one transaction with
/// the fact that made it so.
/// </summary>
[GrainType("nocontact-agenda")]
internal sealed class CheckInDispatcherGrain(
    ICheckInStore store,
    NoContactGrainOptions options,
    TimeProvider clock,
    ILogger<CheckInDispatcherGrain> log)
    : Grain, ICheckInDispatcherGrain, IRemindable
{
    private const string Reminder = "look";
    private static readonly TimeSpan EveryMinute = TimeSpan.FromMinutes(1);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(
            RunAsync,
            new()
            {
                DueTime = TimeSpan.Zero,
                Period = options.CheckInsEvery,
                KeepAlive = true,
            });
        return Task.CompletedTask;
    }

    public Task StartAsync() => this.RegisterOrUpdateReminder(Reminder, EveryMinute, EveryMinute);

    // To be alive is enough.
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await new CheckInDispatcher(store, DeliverAsync, clock).RunAsync(
                clock.GetUtcNow(), log.CheckInFailed, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The store does not answer: the next look is soon.
            log.DispatcherFailed(e.GetType().FullName);
        }
    }

    private async ValueTask DeliverAsync(PlannedJourney due, DateTimeOffset now, CancellationToken cancellationToken) =>
        await GrainFactory.GetGrain<IJourneyGrain>(due.JourneyId).DeliverDueAsync(due, cancellationToken);
}
