using NoContact.Facts;

namespace NoContact.Keeping;

/// <summary>Where a host keeps journeys: an append-only list of facts each, at a version that counts them.</summary>
/// <remarks>
/// The engine never calls it. A host loads, lets the engine record, and appends what was recorded. Safe to share between
/// threads: of several writers at one version, one wins. An id that has not 1–64 characters, or a fact without an id, may be
/// refused with an <see cref="ArgumentException"/>; the zone is first looked at by the engine.
/// </remarks>
public interface IJourneyStore
{
    /// <summary>Begins a journey at version 0. False where there is one under this id.</summary>
    /// <param name="journey">The host's id of the journey, 1–64 characters.</param>
    /// <param name="zone">The IANA zone it begins in.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default);

    /// <summary>The journey as it was kept; null where there is none.</summary>
    /// <exception cref="DamagedJourneyException">What was kept is not what was written.</exception>
    ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default);

    /// <summary>Adds facts, all or none, once they are durable. False where the journey is not at this version, or is not there.</summary>
    /// <remarks>A <see cref="TextForgotten"/> takes the free text of the fact it names with it, for good.</remarks>
    ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default);

    /// <summary>Erases a journey and all it held, for good. Nothing happens where there is none.</summary>
    ValueTask EraseAsync(string journey, CancellationToken cancellation = default);
}
