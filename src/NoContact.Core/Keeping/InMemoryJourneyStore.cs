using System.Collections.Immutable;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Keeping;

/// <summary>Journeys in memory, for tests and trials. It forgets all when the process ends.</summary>
public sealed class InMemoryJourneyStore : ICheckInStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _journeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var stored = StoredJourney.CreateEmpty(document.Zone).Append(document.Facts);
        lock (_lock)
        {
            if (_erased.Contains(journeyId)) return new(CreateResult.Erased);
            var isNew = _journeys.TryAdd(journeyId, new(stored, lookAt, []));
            return new(isNew ? CreateResult.Created : CreateResult.Exists);
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        lock (_lock) return new(_journeys.GetValueOrDefault(journeyId)?.Journey);
    }

    /// <inheritdoc/>
    public ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        lock (_lock) return new(_journeys.GetValueOrDefault(journeyId)?.Journey.Version);
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(Change(
            journeyId,
            entry => entry.Journey.Version == expectedVersion,
            entry =>
                entry with
                {
                    Journey = entry.Journey.Append(facts),
                    PlannedAt = Earlier(entry.PlannedAt, lookAt),
                }));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryEraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var version = _journeys.GetValueOrDefault(journeyId)?.Journey.Version;
            if (version is not null && expectedVersion is not null && version != expectedVersion) return new(false);
            _journeys.Remove(journeyId);
            _erased.Add(journeyId);
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PlannedJourney>> GetDueAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var due = _journeys
                .Where(journey => journey.Value.PlannedAt <= now)
                .Select(journey => new PlannedJourney(journey.Key, journey.Value.PlannedAt!.Value));
            return new([.. due.OrderBy(planned => planned.At).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlySet<string>> GetDeliveredAsync(
        string journeyId,
        CancellationToken cancellationToken = default)
    {
        lock (_lock) return new(_journeys.GetValueOrDefault(journeyId)?.Delivered ?? []);
    }

    /// <inheritdoc/>
    public ValueTask MarkDeliveredAsync(
        string journeyId,
        string checkInId,
        CancellationToken cancellationToken = default)
    {
        Change(journeyId, _ => true, entry => entry with { Delivered = entry.Delivered.Add(checkInId) });
        return default;
    }

    /// <inheritdoc/>
    public ValueTask RescheduleAsync(
        string journeyId,
        DateTimeOffset planned,
        int? version,
        DateTimeOffset? next,
        CancellationToken cancellationToken = default)
    {
        Change(
            journeyId,
            entry => entry.PlannedAt == planned && (version is null || entry.Journey.Version == version),
            entry => entry with { PlannedAt = next });
        return default;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? planned, DateTimeOffset? lookAt) =>
        planned is null || lookAt < planned ? lookAt ?? planned : planned;

    private bool Change(string journeyId, Predicate<Entry> where, Func<Entry, Entry> change)
    {
        lock (_lock)
        {
            if (!_journeys.TryGetValue(journeyId, out var entry) || !where(entry)) return false;
            _journeys[journeyId] = change(entry);
            return true;
        }
    }

    private sealed record Entry(StoredJourney Journey, DateTimeOffset? PlannedAt, ImmutableHashSet<string> Delivered);
}
