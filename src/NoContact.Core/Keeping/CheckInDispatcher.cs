using NoContact.CheckIns;

namespace NoContact.Keeping;

/// <summary>
/// Looks at every journey whose time has come and has what is due delivered. A host runs it every few seconds.
/// </summary>
/// <param name="store">Where check-ins are planned.</param>
/// <param name="deliver">
/// Looks at one journey at an instant and delivers what is due, as <see cref="OpenJourney.DeliverDueAsync"/> does,
/// wherever the journey is.
/// </param>
public sealed class CheckInDispatcher(
    ICheckInStore store,
    Func<PlannedJourney, DateTimeOffset, CancellationToken, ValueTask> deliver)
{
    // One query serves this many journeys; more would hold a long list in memory while the first are being delivered.
    private const int AtATime = 500;

    // This many wait for the store and the sink together: few enough to leave a small connection pool room for people.
    private const int AtOnce = 16;

    /// <summary>How long a journey waits whose check-in could not be delivered.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A dispatcher for a host on one machine.</summary>
    /// <param name="keeper">Who keeps the journeys.</param>
    /// <param name="sink">Who delivers.</param>
    /// <exception cref="ArgumentException">The keeper's store keeps no check-ins.</exception>
    public CheckInDispatcher(JourneyKeeper keeper, ICheckInSink sink)
        : this(
            StoreOf(keeper),
            async (due, now, cancellationToken) => await keeper.DeliverDueAsync(due, sink, now, cancellationToken)
        ) { }

    /// <summary>Looks at all whose time has come, the longest waiting first.</summary>
    /// <param name="now">When.</param>
    /// <param name="failed">
    /// Told of a journey that could not be looked at and why; it is tried again after <see cref="RetryAfter"/>, and
    /// holds up no other.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask RunAsync(
        DateTimeOffset now,
        Action<string, Exception>? failed = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<PlannedJourney> due;
        do
        {
            due = await store.GetDueAsync(now, AtATime, cancellationToken);
            foreach (var some in due.Chunk(AtOnce))
                await Task.WhenAll(some.Select(one => DeliverAsync(one, now, failed, cancellationToken)));
        }
        while (due.Count == AtATime);
    }

    private async Task DeliverAsync(
        PlannedJourney due,
        DateTimeOffset now,
        Action<string, Exception>? failed,
        CancellationToken cancellationToken)
    {
        try
        {
            await deliver(due, now, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // A sink's own timeout is a cancellation too, and nobody here gave up.
            failed?.Invoke(due.JourneyId, e);
            await store.RescheduleAsync(due.JourneyId, due.At, version: null, now + RetryAfter, cancellationToken);
        }
    }

    private static ICheckInStore StoreOf(JourneyKeeper keeper)
    {
        ArgumentNullException.ThrowIfNull(keeper);
        return keeper.CheckIns
            ?? throw new ArgumentException(
                "The keeper's store keeps no check-ins: it is no ICheckInStore.",
                nameof(keeper));
    }
}
