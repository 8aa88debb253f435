using NoContact.CheckIns;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Stores;

/// <summary>Somebody looks for check-ins at the worst moment of a write.</summary>
public class CheckInRaceTests
{
    // Its wait is over when it is recorded.
    private static readonly Urge Past = new() { Id = "urge", At = Told.Now.AddHours(-1), Intensity = 5, Channel = Channel.Text };

    [Fact]
    public async Task A_look_just_before_a_fact_is_kept_loses_no_check_in()
    {
        var (store, said) = (new WatchedStore(), new Said());
        var round = new CheckInRound(Told.Engine, store, store, said);
        var kept = await Begin(store);
        store.BeforeKeeping = async () => await round.RunAsync(Told.Now);

        await kept.RecordAsync(Past, Told.Now);
        await round.RunAsync(Told.Now);

        Assert.Equal(["ask-again:urge"], said.Ids);
    }

    [Fact]
    public async Task A_look_at_what_was_there_before_a_write_loses_no_check_in()
    {
        var (store, said) = (new WatchedStore(), new Said());
        var (writer, reader) = (await Begin(store), await KeptJourney.OpenAsync("journey", Told.Engine, store, store, Told.Now));

        await writer.RecordAsync(Past, Told.Now);
        foreach (var due in await store.DueAsync(Told.Now, 10)) await reader!.SayDueAsync(said, due.At, Told.Now);
        await new CheckInRound(Told.Engine, store, store, said).RunAsync(Told.Now);

        Assert.Equal(["ask-again:urge"], said.Ids);
    }

    private static async Task<KeptJourney> Begin(WatchedStore store) => (await KeptJourney.BeginAsync("journey", Told.Holding().Document, Told.Engine, store, store, Told.Now))!;

    private sealed class Said : ICheckInSink
    {
        public List<string> Ids { get; } = [];

        public ValueTask DeliverAsync(string journey, CheckIn checkIn, CancellationToken cancellation = default)
        {
            Ids.Add(checkIn.Id);
            return default;
        }
    }

    private sealed class WatchedStore : IJourneyStore, ICheckInLedger
    {
        private readonly InMemoryJourneyStore _itself = new();

        public Func<Task> BeforeKeeping { get; set; } = () => Task.CompletedTask;

        public ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default) => _itself.TryCreateAsync(journey, zone, cancellation);

        public ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default) => _itself.LoadAsync(journey, cancellation);

        public async ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default)
        {
            await BeforeKeeping();
            return await _itself.TryAppendAsync(journey, expectedVersion, facts, cancellation);
        }

        public ValueTask EraseAsync(string journey, CancellationToken cancellation = default) => _itself.EraseAsync(journey, cancellation);

        public async ValueTask<bool> TryAppendPlannedAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, DateTimeOffset look, CancellationToken cancellation = default)
        {
            await BeforeKeeping();
            return await _itself.TryAppendPlannedAsync(journey, expectedVersion, facts, look, cancellation);
        }

        public ValueTask ReplanAsync(string journey, DateTimeOffset planned, int? version, DateTimeOffset? next, CancellationToken cancellation = default) => _itself.ReplanAsync(journey, planned, version, next, cancellation);

        public ValueTask<IReadOnlyList<PlannedJourney>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation = default) => _itself.DueAsync(now, most, cancellation);

        public ValueTask<IReadOnlySet<string>> SaidAsync(string journey, CancellationToken cancellation = default) => _itself.SaidAsync(journey, cancellation);

        public ValueTask NoteAsync(string journey, string checkIn, CancellationToken cancellation = default) => _itself.NoteAsync(journey, checkIn, cancellation);
    }
}
