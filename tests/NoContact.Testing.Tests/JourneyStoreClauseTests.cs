using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;

namespace NoContact.Testing;

public class JourneyStoreClauseTests
{
    public static TheoryData<string> Stores => Faults.Names;

    /// <summary>Stores with one fault each, and the clause that must find it.</summary>
    private static Rows<string, Func<ICheckInStore, IJourneyStore>> Faults { get; } = new()
    {
        {
            "it loads moments without their offsets",
            "A fact of any kind is loaded as it was written, to the letter",
            store => new Faulty(store)
            {
                Load = stored =>
                    Facts(stored, facts => facts.Select(fact => fact with { At = fact.At.ToUniversalTime() })),
            }
        },
        {
            "it loads facts in another order",
            "A fact of any kind is loaded as it was written, to the letter",
            store => new Faulty(store) { Load = stored => Facts(stored, facts => facts.Reverse()) }
        },
        {
            "it begins with one fact alone",
            "A journey begins with its facts, all of them",
            store => new Faulty(store) { BeginsWith = facts => facts.Take(1) }
        },
        {
            "it loses what tells a journey from another",
            "What tells a journey from every other is loaded as it was written",
            store => new Faulty(store)
            {
                Load = stored => stored with { Document = stored.Document with { Identity = null } },
            }
        },
        {
            "it has journeys nobody began",
            "A journey that is not there is none, and takes no fact",
            store => new Faulty(store) { Missing = StoredJourney.CreateEmpty("UTC") }
        },
        {
            "it begins again what is there",
            "A journey that is there is not begun again",
            store => new Faulty(store) { BeginsAgain = true }
        },
        {
            "it tells everybody that they began it",
            "Of 64 who begin one journey at once exactly one does, with all its facts",
            store => new Faulty(store) { SaysBegun = true }
        },
        {
            "it counts no further than one",
            "The version is the number of facts, asked alone",
            store => new Faulty(store) { Version = version => version > 1 ? 1 : version }
        },
        {
            "it takes any version",
            "A version that is not the journey's appends nothing",
            store => new Faulty(store) { AnyVersion = true }
        },
        {
            "it lets every writer win",
            "Of 64 writers at one version exactly one wins, with all its facts",
            store => new Faulty(store) { AnyVersion = true }
        },
        {
            "it loads no more than one fact",
            "Of 64 writers at one version exactly one wins, with all its facts",
            store => new Faulty(store) { Load = stored => Facts(stored, facts => facts.Take(1)) }
        },
        {
            "it has one journey for all",
            "Two journeys know nothing of one another",
            store => new Faulty(store) { OneForAll = true }
        },
        {
            "it forgets no text",
            "A forgotten text is gone and its fact stays",
            store => new Faulty(store) { Forgets = false }
        },
        {
            "it erases nothing",
            "An erased journey is gone and does not begin again",
            store => new Faulty(store) { Erases = false }
        },
        {
            "it erases whatever the version",
            "Only at its version is a journey erased, where one is named",
            store => new Faulty(store) { ErasesAnyVersion = true }
        },
        {
            "it begins again what was erased",
            "An erased journey is gone and does not begin again",
            store => new Faulty(store) { SaysBegun = true }
        },
        {
            "it changes the zone",
            "A journey is taken in any zone: which are known is not the store's matter",
            store => new Faulty(store) { ChangesTheZone = true }
        },
        {
            "it lists what was just written as old",
            "A journey is listed with its last write",
            store => new Faulty(store) { ListsWhatWasJustWritten = true }
        },
        {
            "it plans nothing",
            "A look is planned with the facts, or neither is",
            store => new Faulty(store) { Plans = _ => null }
        },
        {
            "it plans where it keeps nothing",
            "A look is planned with the facts, or neither is",
            store => new Faulty(store) { AnyVersion = true }
        },
        {
            "it plans later than it was told",
            "Of two plans the earlier stays",
            store => new Faulty(store) { Plans = at => at?.AddHours(3) }
        },
        {
            "it plans anew whatever it saw",
            "A look plans anew only what it has seen",
            store => new Faulty(store) { ReschedulesAnything = true }
        },
        {
            "it holds no claim",
            "Of 64 who claim what is due exactly one gets a journey, until the claim runs out",
            store => new Faulty(store) { HoldsNoClaim = true }
        },
        {
            "it plans nothing that was not planned",
            "One call plans every journey that has no plan",
            store => new Faulty(store) { PlansAll = false }
        },
        {
            "it notes what nobody delivered",
            "A check-in is noted once, and gone with its journey",
            store => new Faulty(store) { Delivered = delivered => delivered.Append("day-6") }
        },
        {
            "it notes nothing with the next plan",
            "A check-in is noted once, and gone with its journey",
            store => new Faulty(store) { NotesWithThePlan = false }
        },
    };

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Each_clause_finds_the_store_that_does_not_keep_to_it(string store)
    {
        var (clause, fault) = Faults[store];
        var kept = All.Single(one => one.Name == clause);

        var found = await Assert.ThrowsAsync<UnexpectedAnswerException>(() =>
            kept.ShouldHoldForAsync(fault(new InMemoryJourneyStore())));
        Assert.StartsWith("The store does not keep to it: ", found.Message, StringComparison.Ordinal);
        await kept.ShouldHoldForAsync(new InMemoryJourneyStore());
    }

    [Fact]
    public void No_clause_is_without_a_fault_it_finds() =>
        Assert.Equal(All.Select(clause => clause.Name), Faults.Select(fault => fault.Item1).Distinct());

    private static IEnumerable<JourneyStoreClause> All =>
        JourneyStoreClause.All.Concat(JourneyStoreClause.AllOfCheckIns);

    private static StoredJourney Facts(StoredJourney stored, Func<IEnumerable<Fact>, IEnumerable<Fact>> change) =>
        stored with { Document = stored.Document with { Facts = [.. change(stored.Document.Facts)] } };

    private sealed class Faulty(ICheckInStore store) : ICheckInStore
    {
        public Func<StoredJourney, StoredJourney> Load { get; init; } = stored => stored;

        public Func<IEnumerable<Fact>, IEnumerable<Fact>> BeginsWith { get; init; } = facts => facts;

        public Func<int?, int?> Version { get; init; } = version => version;

        public Func<DateTimeOffset?, DateTimeOffset?> Plans { get; init; } = at => at;

        public Func<IEnumerable<string>, IEnumerable<string>> Delivered { get; init; } = delivered => delivered;

        public StoredJourney? Missing { get; init; }

        public bool BeginsAgain { get; init; }

        public bool SaysBegun { get; init; }

        public bool OneForAll { get; init; }

        public bool AnyVersion { get; init; }

        public bool Forgets { get; init; } = true;

        public bool Erases { get; init; } = true;

        public bool ErasesAnyVersion { get; init; }

        public bool ReschedulesAnything { get; init; }

        public bool NotesWithThePlan { get; init; } = true;

        public bool HoldsNoClaim { get; init; }

        public bool PlansAll { get; init; } = true;

        public bool ChangesTheZone { get; init; }

        public bool ListsWhatWasJustWritten { get; init; }

        public async ValueTask<CreateResult> CreateAsync(
            string journeyId,
            JourneyDocument document,
            DateTimeOffset? lookAt = null,
            CancellationToken cancellationToken = default)
        {
            if (BeginsAgain && await store.LoadAsync(journeyId, cancellationToken) is { } stored)
            {
                await store.TryAppendAsync(journeyId, stored.Version, document.Facts, lookAt, cancellationToken);
                return CreateResult.Exists;
            }

            var outcome = await store.CreateAsync(
                Of(journeyId),
                document with
                {
                    Zone = ChangesTheZone ? "UTC" : document.Zone,
                    Facts = [.. BeginsWith(document.Facts)],
                },
                Plans(lookAt),
                cancellationToken);
            return SaysBegun || OneForAll ? CreateResult.Created : outcome;
        }

        public async ValueTask<StoredJourney?> LoadAsync(
            string journeyId,
            CancellationToken cancellationToken = default
        ) => await store.LoadAsync(Of(journeyId), cancellationToken) is { } stored ? Load(stored) : Missing;

        public async ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default) =>
            Version(await store.GetVersionAsync(Of(journeyId), cancellationToken));

        public async ValueTask<bool> TryAppendAsync(
            string journeyId,
            int expectedVersion,
            IReadOnlyList<Fact> facts,
            DateTimeOffset? lookAt = null,
            CancellationToken cancellationToken = default)
        {
            if (!Forgets && facts is [TextForgotten forgotten])
                facts = [new Watched { Id = forgotten.Id, At = forgotten.At }];
            if (OneForAll) expectedVersion = (await store.LoadAsync(Of(journeyId), cancellationToken))!.Version;
            if (!AnyVersion)
                return await store.TryAppendAsync(
                    Of(journeyId), expectedVersion, facts, Plans(lookAt), cancellationToken);
            while (await store.LoadAsync(journeyId, cancellationToken) is { } stored)
                if (await store.TryAppendAsync(journeyId, stored.Version, facts, lookAt, cancellationToken))
                    return true;
            return false;
        }

        public ValueTask<bool> TryEraseAsync(
            string journeyId,
            int? expectedVersion = null,
            CancellationToken cancellationToken = default)
        {
            if (!Erases) return new(true);
            return store.TryEraseAsync(Of(journeyId), ErasesAnyVersion ? null : expectedVersion, cancellationToken);
        }

        public IAsyncEnumerable<ListedJourney> ListAsync(
            DateTimeOffset? writtenBefore = null,
            CancellationToken cancellationToken = default
        ) => store.ListAsync(ListsWhatWasJustWritten ? null : writtenBefore, cancellationToken);

        public ValueTask<IReadOnlyList<PlannedJourney>> ClaimDueAsync(
            DateTimeOffset now,
            DateTimeOffset until,
            int limit,
            CancellationToken cancellationToken = default
        ) => store.ClaimDueAsync(now, HoldsNoClaim ? now.AddMilliseconds(-1) : until, limit, cancellationToken);

        public async ValueTask<IReadOnlySet<string>> GetDeliveredAsync(
            string journeyId,
            CancellationToken cancellationToken = default
        ) => Delivered(await store.GetDeliveredAsync(journeyId, cancellationToken)).ToHashSet(StringComparer.Ordinal);

        public ValueTask MarkDeliveredAsync(
            string journeyId,
            string checkInId,
            CancellationToken cancellationToken = default
        ) => store.MarkDeliveredAsync(journeyId, checkInId, cancellationToken);

        public ValueTask RescheduleAsync(
            PlannedJourney looked,
            int version,
            DateTimeOffset? next,
            string? delivered = null,
            CancellationToken cancellationToken = default
        )
        {
            if (ReschedulesAnything) return RescheduleAnyAsync(looked, next, cancellationToken);
            return store.RescheduleAsync(looked, version, next, NotesWithThePlan ? delivered : null, cancellationToken);
        }

        public ValueTask<int> PlanAllAsync(DateTimeOffset at, CancellationToken cancellationToken = default) =>
            PlansAll ? store.PlanAllAsync(at, cancellationToken) : new(0);

        private async ValueTask RescheduleAnyAsync(
            PlannedJourney looked, DateTimeOffset? next, CancellationToken cancellationToken)
        {
            var version = await store.GetVersionAsync(looked.JourneyId, cancellationToken);
            await store.RescheduleAsync(looked, version!.Value, next, cancellationToken: cancellationToken);
        }

        private string Of(string journeyId) => OneForAll ? "one" : journeyId;
    }
}
