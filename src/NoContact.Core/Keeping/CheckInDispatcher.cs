using NoContact.CheckIns;

namespace NoContact.Keeping;

/// <summary>
/// Looks at every journey whose time has come and has what is due delivered. A host runs it every few seconds, on as
/// many replicas as it likes: each journey is claimed before it is looked at.
/// </summary>
/// <remarks>
/// A check-in is delivered once. Twice it is only where nobody knows whether it was: the process died in between, or
/// the sink threw, took longer than <see cref="LongestLook"/>, or could not be noted for as long. Clocks of replicas
/// may differ by less than <see cref="Lease"/> − <see cref="LongestLook"/>.
/// </remarks>
/// <param name="store">Where check-ins are planned.</param>
/// <param name="deliver">
/// Looks at one journey at an instant and delivers what is due, as <see cref="OpenJourney.DeliverDueAsync"/> does,
/// wherever the journey is.
/// </param>
/// <param name="clock">Measures how long a round takes.</param>
public sealed class CheckInDispatcher(
    ICheckInStore store,
    Func<PlannedJourney, DateTimeOffset, CancellationToken, ValueTask> deliver,
    TimeProvider clock)
{
    // This many are claimed, and wait for the store and the sink, together: few enough that four of them leave a
    // connection pool room for people, and for the last of them to be looked at well within the claim.
    private const int AtOnce = 16;

    /// <summary>How long a claim holds. A journey whose look failed or died is looked at again after it.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one look at a journey may take, its sink included.</summary>
    public static TimeSpan LongestLook { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A dispatcher for a host without a cluster: one machine, or replicas on one database.</summary>
    /// <param name="keeper">Who keeps the journeys.</param>
    /// <param name="sink">Who delivers.</param>
    /// <exception cref="ArgumentException">The keeper's store keeps no check-ins.</exception>
    public CheckInDispatcher(JourneyKeeper keeper, ICheckInSink sink)
        : this(
            StoreOf(keeper),
            async (due, now, cancellationToken) => await keeper.DeliverDueAsync(due, sink, now, cancellationToken),
            keeper.Clock
        ) { }

    /// <summary>Looks once at each whose time has come, the longest waiting first.</summary>
    /// <param name="now">When the round begins.</param>
    /// <param name="failed">Told of a journey that could not be looked at and why. It holds up no other.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask RunAsync(
        DateTimeOffset now,
        Action<string, Exception>? failed = null,
        CancellationToken cancellationToken = default)
    {
        var began = clock.GetTimestamp();
        IReadOnlyList<PlannedJourney> due;
        do
        {
            // What this round claims runs out after it began, so that nothing is looked at twice in it.
            var at = now + clock.GetElapsedTime(began);
            due = await store.ClaimDueAsync(now, at + Lease, AtOnce, cancellationToken);
            await Task.WhenAll(due.Select(one => LookAsync(one, at, failed, cancellationToken)));
        }
        while (due.Count == AtOnce);
    }

    private async Task LookAsync(
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
