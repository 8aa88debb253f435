using Microsoft.Extensions.Logging;
using NoContact.Keeping;

namespace NoContact.Orleans;

/// <summary>
/// A reminder each minute brings it to life wherever a silo is; a timer looks in between. One reminder serves every journey: when
/// each is to be looked at stands in the ledger, beside the journeys, put there in one transaction with the fact that made it so.
/// </summary>
[GrainType("nocontact-agenda")]
internal sealed class CheckInDispatcherGrain(ICheckInLedger ledger, NoContactGrainOptions options, TimeProvider clock, ILogger<CheckInDispatcherGrain> log) : Grain, ICheckInDispatcherGrain, IRemindable
{
    private const string Reminder = "look";
    private static readonly TimeSpan EveryMinute = TimeSpan.FromMinutes(1);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(Look, new() { DueTime = TimeSpan.Zero, Period = options.CheckInsEvery, KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task StartAsync() => this.RegisterOrUpdateReminder(Reminder, EveryMinute, EveryMinute);

    // To be alive is enough.
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            await new CheckInDispatcher(ledger, SayDue).RunAsync(clock.GetUtcNow(), log.CheckInFailed, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The store does not answer: the next look is soon.
            log.AgendaFailed(e.GetType().FullName);
        }
    }

    private async ValueTask SayDue(PlannedJourney due, DateTimeOffset now, CancellationToken cancellation) => await GrainFactory.GetGrain<IJourneyGrain>(due.Journey).SayDueAsync(due.At, cancellation);
}
