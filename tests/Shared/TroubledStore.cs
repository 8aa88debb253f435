using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact;

/// <summary>A store in memory that can be made slow, away, or unsure.</summary>
internal sealed class TroubledStore : IJourneyStore, ICheckInLedger
{
    private readonly TaskCompletionSource _givenUp = new();
    private int _looks;

    /// <summary>The store as somebody else sees it.</summary>
    public InMemoryJourneyStore Itself { get; } = new();

    /// <summary>Comes before facts are kept.</summary>
    public Func<Task> BeforeKeeping { get; set; } = () => Task.CompletedTask;

    /// <summary>Comes after facts were kept, before it is told.</summary>
    public Func<Task> AfterKeeping { get; set; } = () => Task.CompletedTask;

    public bool IsAway { get; set; }

    /// <summary>Ends when somebody who waits for facts to be kept gives up.</summary>
    public Task GivenUp => _givenUp.Task;

    /// <summary>How often somebody looked for journeys that are due.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default) => There().TryCreateAsync(journey, zone, cancellation);

    public ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default) => There().LoadAsync(journey, cancellation);

    public async ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default) =>
        facts.Count == 0 ? await There().TryAppendAsync(journey, expectedVersion, facts, cancellation) : await Keep(() => There().TryAppendAsync(journey, expectedVersion, facts, cancellation), cancellation);

    public ValueTask EraseAsync(string journey, CancellationToken cancellation = default) => There().EraseAsync(journey, cancellation);

    public ValueTask<bool> TryAppendPlannedAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, DateTimeOffset look, CancellationToken cancellation = default) =>
        Keep(() => There().TryAppendPlannedAsync(journey, expectedVersion, facts, look, cancellation), cancellation);

    public ValueTask ReplanAsync(string journey, DateTimeOffset planned, int? version, DateTimeOffset? next, CancellationToken cancellation = default) => There().ReplanAsync(journey, planned, version, next, cancellation);

    public ValueTask<IReadOnlyList<PlannedJourney>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _looks);
        return There().DueAsync(now, most, cancellation);
    }

    public ValueTask<IReadOnlySet<string>> SaidAsync(string journey, CancellationToken cancellation = default) => There().SaidAsync(journey, cancellation);

    public ValueTask NoteAsync(string journey, string checkIn, CancellationToken cancellation = default) => There().NoteAsync(journey, checkIn, cancellation);

    private async ValueTask<bool> Keep(Func<ValueTask<bool>> keep, CancellationToken cancellation)
    {
        await using var registration = cancellation.Register(() => _givenUp.TrySetResult());
        await BeforeKeeping();
        cancellation.ThrowIfCancellationRequested();
        var isKept = await keep();
        await AfterKeeping();
        return isKept;
    }

    private InMemoryJourneyStore There() => IsAway ? throw new TimeoutException("The store is away.") : Itself;
}
