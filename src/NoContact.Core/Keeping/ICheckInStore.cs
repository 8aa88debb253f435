namespace NoContact.Keeping;

/// <summary>
/// A store that also keeps which check-ins were delivered, and which journeys are to be looked at next.
/// </summary>
/// <remarks>
/// A look is planned in the transaction that keeps the fact which makes a check-in, and a look plans anew only what
/// it has seen all of. So whatever dies when, and whoever looks meanwhile, no check-in is lost: at worst a journey is
/// looked at and there is nothing to deliver. Erasing a journey erases what is kept here.
/// </remarks>
public interface ICheckInStore : IJourneyStore
{
    /// <summary>The journeys whose time has come, those that have waited longest first.</summary>
    /// <param name="now">When it is asked.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<PlannedJourney>> GetDueAsync(
        DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>The ids of the check-ins that were delivered on a journey; empty where there is none.</summary>
    ValueTask<IReadOnlySet<string>> GetDeliveredAsync(string journeyId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Notes that one was delivered. Nothing happens where it was noted before, or the journey is not there.
    /// </summary>
    ValueTask MarkDeliveredAsync(string journeyId, string checkInId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plans the next look where the journey is still planned for the instant that was looked at, and still at the
    /// version that was seen; otherwise it stays planned as it is.
    /// </summary>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="planned">For when it was planned.</param>
    /// <param name="version">The version that was seen; null where it could not be looked at.</param>
    /// <param name="next">When to look next; null for not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RescheduleAsync(
        string journeyId,
        DateTimeOffset planned,
        int? version,
        DateTimeOffset? next,
        CancellationToken cancellationToken = default);
}
