using NoContact.Facts;

namespace NoContact.Keeping;

/// <summary>Where a host keeps which check-ins were said, and which journeys are to be looked at next. Part of the store of the journeys.</summary>
/// <remarks>
/// A journey is planned in the transaction that keeps the fact which makes a check-in, and a look plans anew only what it has seen
/// all of. So whatever dies when, and whoever looks meanwhile, no check-in is lost: at worst a journey is looked at and there is
/// nothing to say. Safe to share between threads. Erasing a journey erases what is kept here.
/// </remarks>
public interface ICheckInLedger
{
    /// <summary>As <see cref="IJourneyStore.TryAppendAsync"/>, and with the facts, or not at all, a look at the journey is planned; where one is planned for earlier, that stays.</summary>
    /// <param name="journey">The host's id of the journey.</param>
    /// <param name="expectedVersion">The version it must be at.</param>
    /// <param name="facts">What to add.</param>
    /// <param name="look">No later than when to look.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<bool> TryAppendPlannedAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, DateTimeOffset look, CancellationToken cancellation = default);

    /// <summary>Plans a journey anew that is still planned for an instant, and still at the version that was looked at; otherwise it stays planned as it is.</summary>
    /// <param name="journey">The host's id of the journey.</param>
    /// <param name="planned">For when it was planned.</param>
    /// <param name="version">The version that was looked at; null where it could not be looked at.</param>
    /// <param name="next">When to look next; null for not at all.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask ReplanAsync(string journey, DateTimeOffset planned, int? version, DateTimeOffset? next, CancellationToken cancellation = default);

    /// <summary>The journeys whose time has come, those that have waited longest first.</summary>
    /// <param name="now">When it is asked.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<PlannedJourney>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation = default);

    /// <summary>The ids of the check-ins that were said on a journey; empty where there is none.</summary>
    ValueTask<IReadOnlySet<string>> SaidAsync(string journey, CancellationToken cancellation = default);

    /// <summary>Notes that one was said. Nothing happens where it was noted before, or the journey is not there.</summary>
    ValueTask NoteAsync(string journey, string checkIn, CancellationToken cancellation = default);
}
