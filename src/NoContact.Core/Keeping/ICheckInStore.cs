namespace NoContact.Keeping;

/// <summary>
/// A store that also keeps which check-ins were delivered, and which journeys are to be looked at next.
/// </summary>
/// <remarks>
/// A look is planned in the transaction that keeps the fact which makes a check-in, and a look plans anew only what
/// it has seen all of. So whatever dies when, and whoever looks meanwhile, no check-in is lost: at worst a journey is
/// looked at and there is nothing to deliver. Whoever looks claims the journey first, and a claim runs out: so of any
/// number of replicas one delivers, and where that one died another does. Erasing a journey erases what is kept here.
/// </remarks>
public interface ICheckInStore : IJourneyStore
{
    /// <summary>
    /// Claims the journeys whose time has come, those that have waited longest first. Of several who ask, each journey
    /// is one's alone.
    /// </summary>
    /// <param name="now">When it is asked. What is claimed until then or longer is passed over.</param>
    /// <param name="until">When the claims run out.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<PlannedJourney>> ClaimDueAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken = default);

    /// <summary>The ids of the check-ins that were delivered on a journey; empty where there is none.</summary>
    ValueTask<IReadOnlySet<string>> GetDeliveredAsync(string journeyId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Notes that one was delivered. Nothing happens where it was noted before, or the journey is not there.
    /// </summary>
    ValueTask MarkDeliveredAsync(string journeyId, string checkInId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plans the next look and ends the claim, where the journey is still planned for the instant that was looked at,
    /// still at the version that was seen, and still claimed so; otherwise it stays as it is, and is looked at again
    /// once the claim has run out.
    /// </summary>
    /// <param name="looked">The journey as it was claimed.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="next">When to look next; null for not at all.</param>
    /// <param name="delivered">
    /// The id of the check-in that was delivered last, to be noted in the same write, whether a look is planned or not;
    /// null where none was, or all are noted.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RescheduleAsync(
        PlannedJourney looked,
        int version,
        DateTimeOffset? next,
        string? delivered = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Plans a look at every journey that has none planned: one call for the journeys a host kept before it began to
    /// deliver check-ins. A look that finds nothing costs one read.
    /// </summary>
    /// <param name="at">When to look.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many journeys were planned.</returns>
    ValueTask<int> PlanAllAsync(DateTimeOffset at, CancellationToken cancellationToken = default);
}
