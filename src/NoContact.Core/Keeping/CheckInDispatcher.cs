using NoContact.CheckIns;

namespace NoContact.Keeping;

/// <summary>A look at every journey whose time has come. A host makes one every few seconds.</summary>
/// <param name="ledger">Where check-ins are planned.</param>
/// <param name="look">Looks at one journey at an instant and says what is due, as <see cref="OpenJourney.SayDueAsync"/> does, wherever the journey is.</param>
public sealed class CheckInDispatcher(ICheckInLedger ledger, Func<PlannedJourney, DateTimeOffset, CancellationToken, ValueTask> look)
{
    // So many are asked for at a time.
    private const int Most = 500;

    // So many wait for the store at a time.
    private const int AtOnce = 16;

    /// <summary>How long a journey waits whose check-in could not be said.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A round for a host on one machine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="store">Where the journeys are kept.</param>
    /// <param name="ledger">Where their check-ins are planned and noted.</param>
    /// <param name="sink">Who says them.</param>
    public CheckInDispatcher(NoContactEngine engine, IJourneyStore store, ICheckInLedger ledger, ICheckInSink sink)
        : this(ledger, async (due, now, cancellation) =>
        {
            if (await OpenJourney.OpenAsync(due.Journey, engine, store, ledger, now, cancellation) is { } kept) await kept.SayDueAsync(sink, due.At, now, cancellation);
        })
    {
    }

    /// <summary>Looks at all whose time has come, the longest waiting first.</summary>
    /// <param name="now">When.</param>
    /// <param name="failed">Told of a journey that could not be looked at and why; it is tried again after <see cref="Patience"/>, and holds up no other.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask RunAsync(DateTimeOffset now, Action<string, Exception>? failed = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<PlannedJourney> due;
        do
        {
            due = await ledger.DueAsync(now, Most, cancellation);
            foreach (var some in due.Chunk(AtOnce)) await Task.WhenAll(some.Select(one => LookAsync(one, now, failed, cancellation)));
        }
        while (due.Count == Most);
    }

    private async Task LookAsync(PlannedJourney due, DateTimeOffset now, Action<string, Exception>? failed, CancellationToken cancellation)
    {
        try
        {
            await look(due, now, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failed?.Invoke(due.Journey, e);
            await ledger.ReplanAsync(due.Journey, due.At, version: null, now + Patience, cancellation);
        }
    }
}
