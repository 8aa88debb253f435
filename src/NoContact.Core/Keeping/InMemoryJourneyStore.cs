using System.Collections.Immutable;
using NoContact.Facts;

namespace NoContact.Keeping;

/// <summary>Journeys in memory, for tests and trials. It forgets all when the process ends.</summary>
public sealed class InMemoryJourneyStore : IJourneyStore, ICheckInLedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kept> _journeys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default)
    {
        lock (_lock) return new(_journeys.TryAdd(journey, new(StoredJourney.Begun(zone), null, [])));
    }

    /// <inheritdoc/>
    public ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default)
    {
        lock (_lock) return new(_journeys.GetValueOrDefault(journey)?.Journey);
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default) =>
        new(Change(journey, kept => kept.Journey.Version == expectedVersion, kept => kept with { Journey = kept.Journey.Then(facts) }));

    /// <inheritdoc/>
    public ValueTask EraseAsync(string journey, CancellationToken cancellation = default)
    {
        lock (_lock) _journeys.Remove(journey);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendPlannedAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, DateTimeOffset look, CancellationToken cancellation = default) =>
        new(Change(journey, kept => kept.Journey.Version == expectedVersion, kept => kept with { Journey = kept.Journey.Then(facts), PlannedAt = kept.PlannedAt < look ? kept.PlannedAt : look }));

    /// <inheritdoc/>
    public ValueTask ReplanAsync(string journey, DateTimeOffset planned, int? version, DateTimeOffset? next, CancellationToken cancellation = default)
    {
        Change(journey, kept => kept.PlannedAt == planned && (version is null || kept.Journey.Version == version), kept => kept with { PlannedAt = next });
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PlannedJourney>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var due = _journeys.Where(entry => entry.Value.PlannedAt <= now).Select(entry => new PlannedJourney(entry.Key, entry.Value.PlannedAt!.Value));
            return new([.. due.OrderBy(planned => planned.At).Take(most)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlySet<string>> SaidAsync(string journey, CancellationToken cancellation = default)
    {
        lock (_lock) return new(_journeys.GetValueOrDefault(journey)?.Said ?? []);
    }

    /// <inheritdoc/>
    public ValueTask NoteAsync(string journey, string checkIn, CancellationToken cancellation = default)
    {
        Change(journey, _ => true, kept => kept with { Said = kept.Said.Add(checkIn) });
        return default;
    }

    private bool Change(string journey, Predicate<Kept> where, Func<Kept, Kept> change)
    {
        lock (_lock)
        {
            if (!_journeys.TryGetValue(journey, out var kept) || !where(kept)) return false;
            _journeys[journey] = change(kept);
            return true;
        }
    }

    private sealed record Kept(StoredJourney Journey, DateTimeOffset? PlannedAt, ImmutableHashSet<string> Said);
}
