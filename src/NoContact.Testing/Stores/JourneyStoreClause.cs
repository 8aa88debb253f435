using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using static System.FormattableString;

namespace NoContact.Testing;

/// <summary>
/// One thing every <see cref="IJourneyStore"/>, or every <see cref="ICheckInStore"/>, keeps to. A store of a host's
/// own runs them all.
/// </summary>
/// <remarks>Each works on a journey of its own, under a new id, and leaves it in the store.</remarks>
public sealed class JourneyStoreClause
{
    private const int Writers = 64;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    // Long ago, so that whatever else is planned in the store comes later and out of a short list.
    private static readonly DateTimeOffset LongAgo = new(1970, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = LongAgo.AddDays(1);
    private readonly Func<IJourneyStore, string, Task> _check;

    private JourneyStoreClause(string name, Func<IJourneyStore, string, Task> check)
    {
        Name = name;
        _check = check;
    }

    private JourneyStoreClause(string name, Func<ICheckInStore, string, Task> check)
        : this(name, (IJourneyStore store, string journeyId) => check(RequireCheckIns(store), journeyId))
    {
    }

    /// <summary>What every <see cref="IJourneyStore"/> keeps to.</summary>
    public static IReadOnlyList<JourneyStoreClause> All { get; } =
    [
        new("A fact of any kind is loaded as it was written, to the letter", LoadsTheSame),
        new("A journey begins with its facts, all of them", BeginsWithItsFacts),
        new("What tells a journey from every other is loaded as it was written", KeepsItsIdentity),
        new("A journey that is not there is none, and takes no fact", IsNoneWhereItIsNot),
        new("A journey that is there is not begun again", IsNotBegunAgain),
        new("Of 64 who begin one journey at once exactly one does, with all its facts", LetsOneBegin),
        new("The version is the number of facts, asked alone", TellsItsVersion),
        new("A version that is not the journey's appends nothing", RefusesAStaleVersion),
        new("Of 64 writers at one version exactly one wins, with all its facts", LetsOneWriterWin),
        new("Two journeys know nothing of one another", KeepsJourneysApart),
        new("A forgotten text is gone and its fact stays", ForgetsAText),
        new("An erased journey is gone and does not begin again", ErasesForGood),
        new("Only at its version is a journey erased, where one is named", ErasesAtItsVersion),
        new("A journey is taken in any zone: which are known is not the store's matter", BeginsInAnyZone),
        new("A journey is listed with its last write", ListsJourneys),
    ];

    /// <summary>What every <see cref="ICheckInStore"/> keeps to besides <see cref="All"/>.</summary>
    public static IReadOnlyList<JourneyStoreClause> AllOfCheckIns { get; } =
    [
        new("A look is planned with the facts, or neither is", PlansWithTheFacts),
        new("Of two plans the earlier stays", KeepsTheEarlierPlan),
        new("A look plans anew only what it has seen", ReschedulesWhatWasSeen),
        new("Of 64 who claim what is due exactly one gets a journey, until the claim runs out", LetsOneClaim),
        new("One call plans every journey that has no plan", PlansAll),
        new("A check-in is noted once, and gone with its journey", NotesWhatWasDelivered),
    ];

    /// <summary>
    /// <see cref="All"/>, a row each, as xunit's <c>MemberData</c>, NUnit's <c>TestCaseSource</c> and MSTest's
    /// <c>DynamicData</c> take them.
    /// </summary>
    public static IEnumerable<object[]> Rows => All.Select(clause => new object[] { clause });

    /// <summary><see cref="AllOfCheckIns"/>, a row each.</summary>
    public static IEnumerable<object[]> RowsOfCheckIns => AllOfCheckIns.Select(clause => new object[] { clause });

    /// <summary>What it says, as a sentence.</summary>
    public string Name { get; }

    /// <summary>The store keeps to it.</summary>
    /// <exception cref="UnexpectedAnswerException">It does not.</exception>
    /// <exception cref="ArgumentException">The clause is of check-ins, and the store keeps none.</exception>
    public Task ShouldHoldForAsync(IJourneyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return _check(store, Guid.NewGuid().ToString("N"));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static ICheckInStore RequireCheckIns(IJourneyStore store) =>
        store as ICheckInStore
        ?? throw new ArgumentException("This clause is of an ICheckInStore, and the store is none.", nameof(store));

    private static async Task LoadsTheSame(IJourneyStore store, string journeyId)
    {
        // Without the one that makes the store forget.
        Fact[] facts = [.. OneOfEachKind.All.Where(fact => fact is not TextForgotten)];
        await Begin(store, journeyId, "Asia/Kathmandu");
        Expect(await store.TryAppendAsync(journeyId, 0, facts[..3]), "the first facts were not appended at version 0");
        Expect(await store.TryAppendAsync(journeyId, 3, facts[3..]), "the later facts were not appended at version 3");
        await ExpectTheSame(store, journeyId, "Asia/Kathmandu", facts);
    }

    private static async Task BeginsWithItsFacts(IJourneyStore store, string journeyId)
    {
        Fact[] facts = [.. OneOfEachKind.All.Where(fact => fact is not TextForgotten)];
        await Begin(store, journeyId, "Asia/Kathmandu", facts);
        await ExpectTheSame(store, journeyId, "Asia/Kathmandu", facts);
        Expect(
            await store.TryAppendAsync(journeyId, facts.Length, [Fact("more")]),
            "a journey that began with facts took no more");
    }

    private static async Task KeepsItsIdentity(IJourneyStore store, string journeyId)
    {
        await store.CreateAsync(journeyId, Document("UTC") with { Identity = "one-of-its-own" });
        await store.TryAppendAsync(journeyId, 0, [Fact("a")]);
        var identity = (await Load(store, journeyId)).Document.Identity;
        Expect(identity == "one-of-its-own", $"the identity that was loaded is '{identity}'");
    }

    private static async Task IsNoneWhereItIsNot(IJourneyStore store, string journeyId)
    {
        Expect(await store.LoadAsync(journeyId) is null, "a journey was loaded that nobody began");
        Expect(await store.GetVersionAsync(journeyId) is null, "a journey that nobody began has a version");
        Expect(
            !await store.TryAppendAsync(journeyId, 0, [Fact("a")]),
            "a fact was appended to a journey that nobody began");
        Expect(await store.LoadAsync(journeyId) is null, "the refused append began the journey");
    }

    private static async Task IsNotBegunAgain(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC", Fact("a"));

        var outcome = await store.CreateAsync(journeyId, Document("UTC", Fact("b"), Fact("c")));
        Expect(outcome == CreateResult.Exists, $"a journey that is there was begun again: {outcome}");
        await ExpectFacts(store, journeyId, "a");
    }

    private static async Task LetsOneBegin(IJourneyStore store, string journeyId)
    {
        var outcomes = await AtOnce(async beginner =>
            await store.CreateAsync(journeyId, Document("UTC", Fact($"{beginner}-a"), Fact($"{beginner}-b"))));
        var begun = outcomes.Count(outcome => outcome == CreateResult.Created);
        Expect(begun == 1, $"{begun} of {Writers} began one journey");
        var first = Array.IndexOf(outcomes, CreateResult.Created);
        await ExpectFacts(store, journeyId, $"{first}-a", $"{first}-b");
    }

    private static async Task TellsItsVersion(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC", Fact("a"));
        await ExpectVersion(store, journeyId, 1);
        await store.TryAppendAsync(journeyId, 1, [Fact("b"), Fact("c")]);
        await ExpectVersion(store, journeyId, 3);
        await ExpectFacts(store, journeyId, "a", "b", "c");
    }

    private static async Task RefusesAStaleVersion(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC", Fact("a"));

        Expect(
            !await store.TryAppendAsync(journeyId, 0, [Fact("b")]),
            "a fact was appended at a version that had passed");
        Expect(
            !await store.TryAppendAsync(journeyId, 2, [Fact("b")]),
            "a fact was appended at a version that had not come");
        await ExpectFacts(store, journeyId, "a");
    }

    private static async Task LetsOneWriterWin(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC");
        for (var version = 0; version < 6; version += 2)
        {
            var at = version;
            var won = await AtOnce(async writer =>
                await store.TryAppendAsync(journeyId, at, [Fact($"v{at}-{writer}-a"), Fact($"v{at}-{writer}-b")]));
            Expect(won.Count(one => one) == 1, $"{won.Count(one => one)} of {Writers} writers won version {version}");
            var winner = Array.IndexOf(won, true);
            var kept = (await Load(store, journeyId)).Document.Facts.Skip(at).Select(fact => fact.Id).ToArray();
            var isTheWinners = kept.SequenceEqual([$"v{at}-{winner}-a", $"v{at}-{winner}-b"]);
            Expect(isTheWinners, $"writer {winner} won version {at}, and kept after it are {string.Join(", ", kept)}");
        }
    }

    private static async Task KeepsJourneysApart(IJourneyStore store, string journeyId)
    {
        var other = journeyId[1..] + "x";
        await Begin(store, journeyId, "UTC", Fact("a"));
        await Begin(store, other, "UTC", Fact("b"));

        await ExpectFacts(store, journeyId, "a");
        await store.TryEraseAsync(other);
        await ExpectFacts(store, journeyId, "a");
    }

    private static async Task ForgetsAText(IJourneyStore store, string journeyId)
    {
        var urge = new Urge
        {
            Id = "urge",
            At = Noon,
            RecordedAt = Noon,
            Intensity = 5,
            Channel = Channel.Text,
            Note = "to be forgotten",
        };
        await Begin(store, journeyId, "UTC", urge, Fact("a"));

        var forgotten = new TextForgotten { Id = "forget", At = Noon, FactId = "urge" };
        Expect(await store.TryAppendAsync(journeyId, 2, [forgotten]), "the forgetting was not appended");
        var facts = (await Load(store, journeyId)).Document.Facts;
        Expect(
            facts.Count == 3 && facts[0].Equals(urge with { Note = null }),
            "the fact did not stay as it was but for its text");
    }

    private static async Task ErasesForGood(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC", Fact("a"));

        await store.TryEraseAsync(journeyId);
        await store.TryEraseAsync(journeyId);
        Expect(await store.LoadAsync(journeyId) is null, "an erased journey was loaded");
        Expect(await store.GetVersionAsync(journeyId) is null, "an erased journey has a version");
        var outcome = await store.CreateAsync(journeyId, Document("UTC", Fact("a")));
        Expect(outcome == CreateResult.Erased, $"an erased journey was begun again: {outcome}");
        Expect(await store.LoadAsync(journeyId) is null, "an erased journey came back");
    }

    private static async Task ErasesAtItsVersion(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC", Fact("a"));
        foreach (var passed in new[] { 0, 2 })
            Expect(!await store.TryEraseAsync(journeyId, passed), $"a journey at version 1 was erased at {passed}");
        await ExpectFacts(store, journeyId, "a");
        Expect(await store.TryEraseAsync(journeyId, 1), "a journey was not erased at its version");
        Expect(await store.LoadAsync(journeyId) is null, "a journey erased at its version was loaded");
        Expect(await store.TryEraseAsync(journeyId, 1), "what is erased already was no longer erased");
    }

    private static async Task BeginsInAnyZone(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "Nowhere/At_All");
        await ExpectTheSame(store, journeyId, "Nowhere/At_All", []);
    }

    private static async Task ListsJourneys(IJourneyStore store, string journeyId)
    {
        await Begin(store, journeyId, "UTC", Fact("a"));
        var begun = await Find(store, journeyId, writtenBefore: null);
        Expect(begun is { Version: 1 }, $"a journey that was begun is listed as {begun}");
        await store.TryAppendAsync(journeyId, 1, [Fact("b")]);
        var written = await Find(store, journeyId, begun!.Value.LastWrite.AddYears(1));
        Expect(written is { Version: 2 }, $"a journey that was written to is listed as {written}");
        Expect(written!.Value.LastWrite >= begun.Value.LastWrite, "its last write is earlier than its first");
        var early = await Find(store, journeyId, written.Value.LastWrite);
        Expect(early is null, "a journey is listed as not written to since its last write");
        await store.TryEraseAsync(journeyId);
        Expect(await Find(store, journeyId, writtenBefore: null) is null, "an erased journey is listed");
    }

    private static async Task<ListedJourney?> Find(
        IJourneyStore store, string journeyId, DateTimeOffset? writtenBefore)
    {
        ListedJourney? found = null;
        await foreach (var one in store.ListAsync(writtenBefore))
        {
            if (one.JourneyId != journeyId) continue;
            Expect(found is null, "a journey is listed twice");
            found = one;
        }

        return found;
    }

    private static async Task PlansWithTheFacts(ICheckInStore store, string journeyId)
    {
        Expect(
            await store.CreateAsync(journeyId, Document("UTC", Fact("a"))) == CreateResult.Created,
            "a new journey was not begun");
        Expect(
            !await store.TryAppendAsync(journeyId, 0, [Fact("b")], LongAgo),
            "a fact was appended at a version that had passed");
        await ExpectPlan(store, journeyId, null);
        Expect(
            await store.TryAppendAsync(journeyId, 1, [Fact("b")], LongAgo),
            "a fact was not appended at its version");
        await ExpectPlan(store, journeyId, LongAgo);

        var planned = journeyId[1..] + "x";
        Expect(
            await store.CreateAsync(planned, Document("UTC", Fact("a")), LongAgo) == CreateResult.Created,
            "a new journey was not begun");
        await ExpectPlan(store, planned, LongAgo);
    }

    private static async Task KeepsTheEarlierPlan(ICheckInStore store, string journeyId)
    {
        await store.CreateAsync(journeyId, Document("UTC"), LongAgo.AddHours(1));
        await store.TryAppendAsync(journeyId, 0, [Fact("a")], LongAgo.AddHours(2));
        await ExpectPlan(store, journeyId, LongAgo.AddHours(1));
        await store.TryAppendAsync(journeyId, 1, [Fact("b")], LongAgo);
        await ExpectPlan(store, journeyId, LongAgo);
        await store.TryAppendAsync(journeyId, 2, [Fact("c")]);
        await ExpectPlan(store, journeyId, LongAgo);
    }

    private static async Task ReschedulesWhatWasSeen(ICheckInStore store, string journeyId)
    {
        await store.CreateAsync(journeyId, Document("UTC", Fact("a")), LongAgo);
        var claim = await Claim(store, journeyId);
        await store.RescheduleAsync(claim with { At = LongAgo.AddHours(1) }, version: 1, next: null);
        await ExpectPlan(store, journeyId, LongAgo);

        await store.RescheduleAsync(claim with { ClaimedUntil = LongAgo }, version: 1, next: null);
        await ExpectPlan(store, journeyId, LongAgo);

        await store.TryAppendAsync(journeyId, 1, [Fact("b")]);
        await store.RescheduleAsync(claim, version: 1, next: null);
        await ExpectPlan(store, journeyId, LongAgo);

        await store.RescheduleAsync(claim, version: 2, LongAgo.AddHours(1));
        await ExpectPlan(store, journeyId, LongAgo.AddHours(1));
        await store.RescheduleAsync(await Claim(store, journeyId), version: 2, next: null);
        await ExpectPlan(store, journeyId, null);
    }

    private static async Task LetsOneClaim(ICheckInStore store, string journeyId)
    {
        await store.CreateAsync(journeyId, Document("UTC"), LongAgo);
        var until = Later.AddMinutes(2);
        var claims = await AtOnce(async _ => await store.ClaimDueAsync(Later, until, 1000));
        var got = claims.SelectMany(claim => claim).Where(due => due.JourneyId == journeyId).ToArray();
        Expect(got.Length == 1, $"{got.Length} of {Writers} claimed one journey");
        Expect(got[0] == new PlannedJourney(journeyId, LongAgo, until), $"what was claimed is {got[0]}");

        var isHeld = (await store.ClaimDueAsync(until, until.AddMinutes(2), 1000)).All(due =>
            due.JourneyId != journeyId);
        Expect(isHeld, "a journey was claimed again before its claim ran out");
        var after = until.AddMilliseconds(1);
        var isFree = (await store.ClaimDueAsync(after, after, 1000)).Any(due => due.JourneyId == journeyId);
        Expect(isFree, "a claim that had run out still held");

        await store.RescheduleAsync(got[0], version: 0, next: null);
        await store.RescheduleAsync(new(journeyId, LongAgo, after), version: 0, LongAgo.AddHours(1));
        await ExpectPlan(store, journeyId, LongAgo.AddHours(1));
    }

    private static async Task PlansAll(ICheckInStore store, string journeyId)
    {
        var planned = journeyId[1..] + "x";
        await store.CreateAsync(journeyId, Document("UTC", Fact("a")));
        await store.CreateAsync(planned, Document("UTC", Fact("a")), LongAgo.AddHours(1));
        var count = await store.PlanAllAsync(LongAgo);
        Expect(count >= 1, $"{count} journeys were planned, and one at least had no plan");
        await ExpectPlan(store, journeyId, LongAgo);
        await ExpectPlan(store, planned, LongAgo.AddHours(1));
    }

    private static async Task NotesWhatWasDelivered(ICheckInStore store, string journeyId)
    {
        await store.MarkDeliveredAsync(journeyId, "day-1");
        Expect(
            (await store.GetDeliveredAsync(journeyId)).Count == 0,
            "a check-in was noted on a journey that nobody began");

        await store.CreateAsync(journeyId, Document("UTC"), LongAgo);
        foreach (var checkInId in new[] { "day-1", "day-3", "day-1" })
            await store.MarkDeliveredAsync(journeyId, checkInId);
        await ExpectDelivered(store, journeyId, "day-1", "day-3");

        var claim = await Claim(store, journeyId);
        await store.RescheduleAsync(claim, version: 1, next: null, "day-7");
        await ExpectDelivered(store, journeyId, "day-1", "day-3", "day-7");
        await ExpectPlan(store, journeyId, LongAgo);

        await store.RescheduleAsync(claim, version: 0, LongAgo.AddHours(1), "day-8");
        await store.RescheduleAsync(claim, version: 0, LongAgo.AddHours(1), "day-8");
        await ExpectDelivered(store, journeyId, "day-1", "day-3", "day-7", "day-8");
        await ExpectPlan(store, journeyId, LongAgo.AddHours(1));

        await store.TryEraseAsync(journeyId);
        Expect((await store.GetDeliveredAsync(journeyId)).Count == 0, "what was delivered outlived its journey");
        await ExpectPlan(store, journeyId, null);
    }

    private static async Task Begin(IJourneyStore store, string journeyId, string zone, params Fact[] facts)
    {
        var outcome = await store.CreateAsync(journeyId, Document(zone, facts));
        Expect(outcome == CreateResult.Created, $"a new journey was not begun: {outcome}");
    }

    private static async Task<StoredJourney> Load(IJourneyStore store, string journeyId) =>
        await store.LoadAsync(journeyId)
        ?? throw new UnexpectedAnswerException(
            "The store does not keep to it: a journey that was begun could not be loaded.");

    private static Task<T[]> AtOnce<T>(Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => act(writer))));

    private static async Task ExpectTheSame(IJourneyStore store, string journeyId, string zone, Fact[] facts)
    {
        var stored = await Load(store, journeyId);
        var loaded = stored.Document.Facts;
        Expect(stored.Document.Zone == zone, $"it was loaded in {stored.Document.Zone} and not in {zone}");
        Expect(stored.Version == facts.Length, $"version {stored.Version} was loaded for version {facts.Length}");
        Expect(loaded.Count == facts.Length, $"{loaded.Count} facts were loaded of {facts.Length}");
        foreach (var (kept, written) in loaded.Zip(facts))
        {
            var isSame = JourneyJson.WriteFact(kept).AsSpan().SequenceEqual(JourneyJson.WriteFact(written));
            Expect(isSame, $"{written} was loaded otherwise than it was written");
        }
    }

    private static async Task ExpectFacts(IJourneyStore store, string journeyId, params string[] ids)
    {
        var kept = (await Load(store, journeyId)).Document.Facts.Select(fact => fact.Id).ToArray();
        Expect(
            kept.SequenceEqual(ids),
            $"the facts kept are {string.Join(", ", kept)} in place of {string.Join(", ", ids)}");
    }

    private static async Task ExpectVersion(IJourneyStore store, string journeyId, int expected)
    {
        var version = await store.GetVersionAsync(journeyId);
        Expect(version == expected, $"version {version} was told for version {expected}");
    }

    private static async Task ExpectDelivered(ICheckInStore store, string journeyId, params string[] expected)
    {
        var delivered = (await store.GetDeliveredAsync(journeyId)).Order(StringComparer.Ordinal).ToArray();
        Expect(
            delivered.SequenceEqual(expected),
            $"noted as delivered are {string.Join(", ", delivered)} in place of {string.Join(", ", expected)}");
    }

    private static async Task ExpectPlan(ICheckInStore store, string journeyId, DateTimeOffset? expected)
    {
        var planned = (await TryClaim(store, journeyId))?.At;
        Expect(planned == expected, Invariant($"a look is planned for {planned:u} in place of {expected:u}"));
    }

    private static async Task<PlannedJourney> Claim(ICheckInStore store, string journeyId) =>
        await TryClaim(store, journeyId)
        ?? throw new UnexpectedAnswerException(
            "The store does not keep to it: a journey that is due could not be claimed.");

    // The claim has run out at once, so that the next one gets the journey too.
    private static async Task<PlannedJourney?> TryClaim(ICheckInStore store, string journeyId)
    {
        var due = await store.ClaimDueAsync(Later, Later.AddMilliseconds(-1), 1000);
        return due.Where(journey => journey.JourneyId == journeyId)
            .Select(journey => (PlannedJourney?)journey)
            .SingleOrDefault();
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new UnexpectedAnswerException($"The store does not keep to it: {otherwise}.");
    }

    private static JourneyDocument Document(string zone, params Fact[] facts) =>
        StoredJourney.CreateEmpty(zone).Document with { Facts = facts };

    private static Tie Fact(string id) => new() { Id = id, At = Noon, RecordedAt = Noon, Kind = TieKind.Work };
}
