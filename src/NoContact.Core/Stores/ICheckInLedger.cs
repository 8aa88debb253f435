namespace NoContact.Stores;

/// <summary>Where a host keeps which check-ins were said, and which journeys are to be looked at next. Part of the store of the journeys.</summary>
/// <remarks>
/// A journey is planned before the fact that makes a check-in is kept. So whatever dies when, no check-in is lost: at worst a
/// journey is looked at and there is nothing to say. Safe to share between threads. Erasing a journey erases what is kept here.
/// </remarks>
public interface ICheckInLedger
{
    /// <summary>Looks at a journey no later than at an instant. Nothing happens where it is planned for earlier, or is not there.</summary>
    ValueTask PlanAsync(string journey, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Plans anew, null for not at all, a journey that is still planned for an instant; where it was planned for an earlier one meanwhile, that stays.</summary>
    ValueTask ReplanAsync(string journey, DateTimeOffset planned, DateTimeOffset? next, CancellationToken cancellation = default);

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
