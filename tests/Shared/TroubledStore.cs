using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact;

/// <summary>A store in memory that can be made slow, away, or unsure.</summary>
internal sealed class TroubledStore : ICheckInStore
{
    private readonly TaskCompletionSource _givenUp = new();
    private int _loads;
    private int _looks;
    private int _looksAtJourneys;

    /// <summary>The store as somebody else sees it.</summary>
    public InMemoryJourneyStore Itself { get; } = new();

    /// <summary>Comes before facts are kept.</summary>
    public Func<Task> BeforeKeeping { get; set; } = () => Task.CompletedTask;

    /// <summary>Comes after facts were kept, before it is told.</summary>
    public Func<Task> AfterKeeping { get; set; } = () => Task.CompletedTask;

    public bool IsAway { get; set; }

    /// <summary>How often a whole journey was read.</summary>
    public int Loads => Volatile.Read(ref _loads);

    /// <summary>How often somebody looked what was delivered on a journey: once a look.</summary>
    public int LooksAtJourneys => Volatile.Read(ref _looksAtJourneys);

    /// <summary>Ends when somebody who waits for facts to be kept gives up.</summary>
    public Task GivenUp => _givenUp.Task;

    /// <summary>How often somebody looked for journeys that are due.</summary>
    public int Looks => Volatile.Read(ref _looks);

    private InMemoryJourneyStore There => IsAway ? throw new TimeoutException("The store is away.") : Itself;

    public ValueTask<CreateResult> CreateAsync(
        string journeyId,
        JourneyDocument document,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default) =>
        There.CreateAsync(journeyId, document, lookAt, cancellationToken);

    public ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _loads);
        return There.LoadAsync(journeyId, cancellationToken);
    }

    public ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default) =>
        There.GetVersionAsync(journeyId, cancellationToken);

    public async ValueTask<bool> TryAppendAsync(
        string journeyId,
        int expectedVersion,
        IReadOnlyList<Fact> facts,
        DateTimeOffset? lookAt = null,
        CancellationToken cancellationToken = default)
    {
        await using var registration = cancellationToken.Register(() => _givenUp.TrySetResult());
        await BeforeKeeping();
        cancellationToken.ThrowIfCancellationRequested();
        var isKept = await There.TryAppendAsync(journeyId, expectedVersion, facts, lookAt, cancellationToken);
        await AfterKeeping();
        return isKept;
    }

    public ValueTask<bool> TryEraseAsync(
        string journeyId,
        int? expectedVersion = null,
        CancellationToken cancellationToken = default) =>
        There.TryEraseAsync(journeyId, expectedVersion, cancellationToken);

    public IAsyncEnumerable<ListedJourney> ListAsync(
        DateTimeOffset? writtenBefore = null,
        CancellationToken cancellationToken = default) =>
        There.ListAsync(writtenBefore, cancellationToken);

    public ValueTask<IReadOnlyList<PlannedJourney>> ClaimDueAsync(
        DateTimeOffset now,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _looks);
        return There.ClaimDueAsync(now, until, limit, cancellationToken);
    }

    public ValueTask<IReadOnlySet<string>> GetDeliveredAsync(
        string journeyId,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _looksAtJourneys);
        return There.GetDeliveredAsync(journeyId, cancellationToken);
    }

    public ValueTask MarkDeliveredAsync(
        string journeyId,
        string checkInId,
        CancellationToken cancellationToken = default
    ) => There.MarkDeliveredAsync(journeyId, checkInId, cancellationToken);

    public ValueTask RescheduleAsync(
        PlannedJourney looked,
        int version,
        DateTimeOffset? next,
        string? delivered = null,
        CancellationToken cancellationToken = default) =>
        There.RescheduleAsync(looked, version, next, delivered, cancellationToken);

    public ValueTask<int> PlanAllAsync(DateTimeOffset at, CancellationToken cancellationToken = default) =>
        There.PlanAllAsync(at, cancellationToken);
}
