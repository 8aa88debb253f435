using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.Testing;

public class JourneyStoreClauseTests
{
    public static TheoryData<string> Stores => Faults.Names;

    /// <summary>Stores with one fault each, and the clause that must find it.</summary>
    private static Rows<string, Func<IJourneyStore, IJourneyStore>> Faults { get; } = new()
    {
        { "it loads moments without their offsets", "A fact of any kind is loaded as it was written, to the letter", store => new Faulty(store) { Load = stored => stored with { Document = stored.Document with { Facts = [.. stored.Document.Facts.Select(fact => fact with { At = fact.At.ToUniversalTime() })] } } } },
        { "it loads facts in another order", "A fact of any kind is loaded as it was written, to the letter", store => new Faulty(store) { Load = stored => stored with { Document = stored.Document with { Facts = [.. stored.Document.Facts.Reverse()] } } } },
        { "it has journeys nobody began", "A journey that is not there is none, and takes no fact", store => new Faulty(store) { Missing = StoredJourney.Begun("UTC") } },
        { "it begins again what is there", "A journey that is there is not begun again", store => new Faulty(store) { BeginsAgain = true } },
        { "it takes any version", "A version that is not the journey's appends nothing", store => new Faulty(store) { AnyVersion = true } },
        { "it lets every writer win", "Of 64 writers at one version exactly one wins, with all its facts", store => new Faulty(store) { AnyVersion = true } },
        { "it loads no more than one fact", "Of 64 writers at one version exactly one wins, with all its facts", store => new Faulty(store) { Load = stored => stored with { Document = stored.Document with { Facts = [.. stored.Document.Facts.Take(1)] } } } },
        { "it has one journey for all", "Two journeys know nothing of one another", store => new Faulty(store) { OneForAll = true } },
        { "it forgets no text", "A forgotten text is gone and its fact stays", store => new Faulty(store) { Forgets = false } },
        { "it erases nothing", "An erased journey is gone and may begin again", store => new Faulty(store) { Erases = false } },
    };

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Each_clause_finds_the_store_that_does_not_keep_to_it(string store)
    {
        var (clause, fault) = Faults[store];
        var kept = JourneyStoreClause.All.Single(one => one.Name == clause);

        Assert.StartsWith("The store does not keep to it: ", (await Assert.ThrowsAsync<UnexpectedAnswerException>(() => kept.ShouldHoldFor(fault(new InMemoryJourneyStore())))).Message, StringComparison.Ordinal);
        await kept.ShouldHoldFor(new InMemoryJourneyStore());
    }

    [Fact]
    public void No_clause_is_without_a_fault_it_finds() =>
        Assert.Equal(JourneyStoreClause.All.Select(clause => clause.Name), Faults.Select(fault => fault.Item1).Distinct());

    private sealed class Faulty(IJourneyStore store) : IJourneyStore
    {
        public Func<StoredJourney, StoredJourney> Load { get; init; } = stored => stored;

        public StoredJourney? Missing { get; init; }

        public bool BeginsAgain { get; init; }

        public bool OneForAll { get; init; }

        public bool AnyVersion { get; init; }

        public bool Forgets { get; init; } = true;

        public bool Erases { get; init; } = true;

        public async ValueTask<bool> TryCreateAsync(string journey, string zone, CancellationToken cancellation = default)
        {
            if (BeginsAgain) await store.EraseAsync(journey, cancellation);
            return await store.TryCreateAsync(Of(journey), zone, cancellation) || OneForAll;
        }

        public async ValueTask<StoredJourney?> LoadAsync(string journey, CancellationToken cancellation = default) =>
            await store.LoadAsync(Of(journey), cancellation) is { } stored ? Load(stored) : Missing;

        public async ValueTask<bool> TryAppendAsync(string journey, int expectedVersion, IReadOnlyList<Fact> facts, CancellationToken cancellation = default)
        {
            if (!Forgets && facts is [TextForgotten forgotten]) facts = [new Watched { Id = forgotten.Id, At = forgotten.At }];
            if (OneForAll) expectedVersion = (await store.LoadAsync(Of(journey), cancellation))!.Version;
            if (!AnyVersion) return await store.TryAppendAsync(Of(journey), expectedVersion, facts, cancellation);
            while (await store.LoadAsync(journey, cancellation) is { } stored)
                if (await store.TryAppendAsync(journey, stored.Version, facts, cancellation)) return true;
            return false;
        }

        public ValueTask EraseAsync(string journey, CancellationToken cancellation = default) => Erases ? store.EraseAsync(Of(journey), cancellation) : default;

        private string Of(string journey) => OneForAll ? "one" : journey;
    }
}
