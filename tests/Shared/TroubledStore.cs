using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact;

/// <summary>A store in memory that can be made slow, away, or unsure.</summary>
internal sealed class TroubledStore : ICheckInStore
{
    /// <summary>The store as somebody else sees it.</summary>
    public InMemoryJourneyStore Itself { get; } = new();

    /// <summary>Comes before facts are kept.</summary>
    public Func<Task> BeforeKeeping { get; set; } = () => Task.CompletedTask;

    /// <summary>Comes after facts were kept, before it is told.</summary>
    public Func<Task> AfterKeeping { get; set; } = () => Task.CompletedTask;

    public bool IsAway { get; set; }

    private InMemoryJourneyStore There => IsAway ? throw new TimeoutException("The store is away.") : Itself;

    public ValueTask<CreateOutcome> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default) =>
        There.CreateAsync(journeyId, document, lookAt, cancellationToken);

    public ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default) =>
        There.LoadAsync(journeyId, cancellationToken);

    public ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default) =>
        There.GetVersionAsync(journeyId, cancellationToken);

    public async ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        await BeforeKeeping();
        cancellationToken.ThrowIfCancellationRequested();
        var isKept = await There.TryAppendAsync(journeyId, expectedVersion, facts, lookAt, cancellationToken);
        await AfterKeeping();
        return isKept;
    }

    public ValueTask EraseAsync(string journeyId, CancellationToken cancellationToken = default) =>
        There.EraseAsync(journeyId, cancellationToken);

    public ValueTask<IReadOnlyList<PlannedJourney>> GetDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        There.GetDueAsync(now, limit, cancellationToken);

    public ValueTask<IReadOnlySet<string>> GetDeliveredAsync(string journeyId, CancellationToken cancellationToken = default) =>
        There.GetDeliveredAsync(journeyId, cancellationToken);

    public ValueTask MarkDeliveredAsync(string journeyId, string checkInId, CancellationToken cancellationToken = default) =>
        There.MarkDeliveredAsync(journeyId, checkInId, cancellationToken);

    public ValueTask RescheduleAsync(
        string journeyId,
        DateTimeOffset planned,
        int? version,
        DateTimeOffset? next,
        CancellationToken cancellationToken = default) =>
        There.RescheduleAsync(journeyId, planned, version, next, cancellationToken);
}
