using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Keeping;

/// <summary>Where a host keeps journeys: an append-only list of facts each, at a version that counts them.</summary>
/// <remarks>
/// The engine never calls it; <see cref="JourneyKeeper"/> does. Safe to share between threads: of several writers at
/// one version, one wins. An id that has not 1–255 characters, or a fact without an id, may be refused with an
/// <see cref="ArgumentException"/>.
/// </remarks>
public interface IJourneyStore
{
    /// <summary>Keeps a new journey with its facts, all or none, once they are durable.</summary>
    /// <param name="journeyId">The host's id of the journey, 1–255 characters.</param>
    /// <param name="document">The zone it begins in, and the facts it begins with, often none.</param>
    /// <param name="lookAt">When to look for a check-in; null for not at all. A store without check-ins passes over
    /// it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default);

    /// <summary>The journey as it was kept; null where there is none.</summary>
    /// <exception cref="DamagedJourneyException">What was kept is not what was written.</exception>
    /// <exception cref="BadInputException">What was kept is of a newer schema than this version reads.</exception>
    ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default);

    /// <summary>How many facts the journey has, without reading them; null where there is none.</summary>
    ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds facts, all or none, once they are durable. False where the journey is not at this version, or is not
    /// there.
    /// </summary>
    /// <remarks>A <see cref="TextForgotten"/> takes the free text of the fact it names with it, for good.</remarks>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="expectedVersion">The version it must be at.</param>
    /// <param name="facts">What to add.</param>
    /// <param name="lookAt">
    /// With the facts, or not at all, a look for check-ins is planned no later than this; a look that is planned for
    /// earlier stays.
    /// Null plans none. A store without check-ins passes over it.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases a journey and all it held, for good; again, or where there is none, it is no error. False, and nothing
    /// is erased, where the journey is at another version.
    /// </summary>
    /// <remarks>
    /// Of the id alone a SHA-256 stays, so that a begin which comes late, or is sent again, does not bring the
    /// journey back.
    /// </remarks>
    /// <param name="journeyId">The host's id of the journey.</param>
    /// <param name="expectedVersion">The version it must be at; null erases whatever is there, damaged or not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<bool> TryEraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The journeys that were last written before an instant, each once. Each is as it was when it was come to, and may
    /// be erased while the list is read.
    /// </summary>
    /// <param name="writtenBefore">The instant, by the store's clock; null lists all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null,
        CancellationToken cancellationToken = default);
}
