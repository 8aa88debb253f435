using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Keeping;

/// <summary>Journeys in memory, for tests and trials. It forgets all when the process ends.</summary>
/// <param name="clock">The clock of <see cref="ListedJourney.LastWrite"/>; null is the system's.</param>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The clock where a test has none.")]
public sealed class InMemoryJourneyStore(TimeProvider? clock = null) : ICheckInStore
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
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
        var stored = StoredJourney.Begin(document);
        lock (_lock)
        {
            if (_erased.Contains(journeyId)) return new(CreateResult.Erased);
            var isNew = _journeys.TryAdd(journeyId, new(stored, _clock.GetUtcNow(), lookAt, null, []));
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
                    WrittenAt = _clock.GetUtcNow(),
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
    public async IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask; // It has nothing to wait for.
        KeyValuePair<string, Entry>[] journeys;
        lock (_lock) journeys = [.. _journeys.OrderBy(journey => journey.Key, StringComparer.Ordinal)];
        foreach (var (id, entry) in journeys)
        {
            if (writtenBefore is null || entry.WrittenAt < writtenBefore)
                yield return new(id, entry.Journey.Version, entry.WrittenAt);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PlannedJourney>> ClaimDueAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            PlannedJourney[] due =
            [
                .. _journeys
                    .Where(journey => journey.Value.PlannedAt <= now && !(journey.Value.ClaimedUntil >= now))
                    .Select(journey => new PlannedJourney(journey.Key, journey.Value.PlannedAt!.Value, until))
                    .OrderBy(planned => planned.At)
                    .Take(limit),
            ];
            foreach (var (id, _, _) in due) Change(id, _ => true, entry => entry with { ClaimedUntil = until });
            return new(due);
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
        Note(journeyId, checkInId);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask RescheduleAsync(
        PlannedJourney looked,
        int version,
        DateTimeOffset? next,
        string? delivered = null,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (delivered is not null) Note(looked.JourneyId, delivered);
            Change(
                looked.JourneyId,
                entry => entry.PlannedAt == looked.At
                    && entry.ClaimedUntil == looked.ClaimedUntil
                    && entry.Journey.Version == version,
                entry => entry with { PlannedAt = next, ClaimedUntil = null });
            return default;
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> PlanAllAsync(DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            string[] unplanned =
            [
                .. _journeys.Where(journey => journey.Value.PlannedAt is null).Select(journey => journey.Key),
            ];
            foreach (var id in unplanned) Change(id, _ => true, entry => entry with { PlannedAt = at });
            return new(unplanned.Length);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? planned, DateTimeOffset? lookAt) =>
        planned is null || lookAt < planned ? lookAt ?? planned : planned;

    private void Note(string journeyId, string checkInId) =>
        Change(journeyId, _ => true, entry => entry with { Delivered = entry.Delivered.Add(checkInId) });

    private bool Change(string journeyId, Predicate<Entry> where, Func<Entry, Entry> change)
    {
        lock (_lock)
        {
            if (!_journeys.TryGetValue(journeyId, out var entry) || !where(entry)) return false;
            _journeys[journeyId] = change(entry);
            return true;
        }
    }

    private sealed record Entry(
        StoredJourney Journey,
        DateTimeOffset WrittenAt,
        DateTimeOffset? PlannedAt,
        DateTimeOffset? ClaimedUntil,
        ImmutableHashSet<string> Delivered);
}
