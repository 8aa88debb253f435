using System.Collections.Concurrent;
using NoContact.Journeys;

namespace NoContact.Stores;

/// <summary>Journeys in memory, for tests and trials. It forgets all when the process ends.</summary>
public sealed class InMemoryJourneyStore : IJourneyStore
{
    private readonly ConcurrentDictionary<string, StoredJourney> _journeys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default) =>
        new(_journeys.TryAdd(journey, StoredJourney.Begun(zone)));

    /// <inheritdoc/>
    public ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default) => new(_journeys.GetValueOrDefault(journey));

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default) =>
        new(_journeys.TryGetValue(journey, out var stored) && stored.Version == expectedVersion && _journeys.TryUpdate(journey, stored.Then(facts), stored));

    /// <inheritdoc/>
    public ValueTask EraseAsync(string journey, CancellationToken cancellation = default)
    {
        _journeys.TryRemove(journey, out _);
        return default;
    }
}
