using NoContact.CheckIns;

namespace NoContact.Stores;

/// <summary>A look at every journey whose time has come. A host on one machine makes one every few seconds.</summary>
/// <param name="engine">The engine.</param>
/// <param name="store">Where the journeys are kept.</param>
/// <param name="ledger">Where their check-ins are planned and noted.</param>
/// <param name="sink">Who says them.</param>
public sealed class CheckInRound(NoContactEngine engine, IJourneyStore store, ICheckInLedger ledger, ICheckInSink sink)
{
    /// <summary>How many journeys are looked at in one round.</summary>
    public const int Most = 500;

    /// <summary>How long a journey waits whose check-in could not be said.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Looks at those whose time has come, the longest waiting first.</summary>
    /// <param name="now">When.</param>
    /// <param name="failed">Told of a journey that could not be looked at and why; it is tried again after <see cref="Patience"/>, and holds up no other.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many journeys were due; where it is <see cref="Most"/>, more may be.</returns>
    public async ValueTask<int> RunAsync(DateTimeOffset now, Action<string, Exception>? failed = null, CancellationToken cancellation = default)
    {
        var due = await ledger.DueAsync(now, Most, cancellation);
        foreach (var (journey, planned) in due)
        {
            try
            {
                if (await KeptJourney.OpenAsync(journey, engine, store, ledger, now, cancellation) is { } kept) await kept.SayDueAsync(sink, planned, now, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed?.Invoke(journey, e);
                await ledger.ReplanAsync(journey, planned, now + Patience, cancellation);
            }
        }

        return due.Count;
    }
}
