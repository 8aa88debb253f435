using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Testing;

/// <summary>One thing every <see cref="IJourneyStore"/> keeps to. A store of a host's own runs them all.</summary>
/// <remarks>Each works on a journey of its own, under a new id, and leaves it in the store.</remarks>
public sealed class JourneyStoreClause
{
    private const int Writers = 64;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
    private readonly Func<IJourneyStore, string, Task> _check;

    private JourneyStoreClause(string name, Func<IJourneyStore, string, Task> check) => (Name, _check) = (name, check);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<JourneyStoreClause> All { get; } =
    [
        new("A fact of any kind is loaded as it was written, to the letter", LoadsTheSame),
        new("A journey that is not there is none, and takes no fact", IsNoneWhereItIsNot),
        new("A journey that is there is not begun again", IsNotBegunAgain),
        new("A version that is not the journey's appends nothing", RefusesAStaleVersion),
        new("Of 64 writers at one version exactly one wins, with all its facts", LetsOneWriterWin),
        new("Two journeys know nothing of one another", KeepsJourneysApart),
        new("A forgotten text is gone and its fact stays", ForgetsAText),
        new("An erased journey is gone and may begin again", Erases),
    ];

    /// <summary>All of them, a row each, as xunit's <c>MemberData</c>, NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take them.</summary>
    public static IEnumerable<object[]> Rows => All.Select(clause => new object[] { clause });

    /// <summary>What it says, as a sentence.</summary>
    public string Name { get; }

    /// <summary>The store keeps to it.</summary>
    /// <exception cref="UnexpectedAnswerException">It does not.</exception>
    public Task ShouldHoldFor(IJourneyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return _check(store, Guid.NewGuid().ToString("N"));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static async Task LoadsTheSame(IJourneyStore store, string journey)
    {
        // Without the one that makes the store forget.
        Fact[] facts = [.. OneOfEachKind.All.Where(fact => fact is not TextForgotten)];
        Expect(await store.TryCreateAsync(journey, "Asia/Kathmandu"), "a new journey was not begun");
        Expect(await store.TryAppendAsync(journey, 0, facts[..3]), "the first facts were not appended at version 0");
        Expect(await store.TryAppendAsync(journey, 3, facts[3..]), "the later facts were not appended at version 3");

        var stored = await Loaded(store, journey);
        Expect((stored.Version, stored.Document.Zone) == (facts.Length, "Asia/Kathmandu"), $"version {stored.Version} in {stored.Document.Zone} was loaded for version {facts.Length} in Asia/Kathmandu");
        Expect(stored.Document.Facts.Count == facts.Length, $"{stored.Document.Facts.Count} facts were loaded of {facts.Length}");
        foreach (var (kept, written) in stored.Document.Facts.Zip(facts))
            Expect(JourneyJson.WriteFact(kept).AsSpan().SequenceEqual(JourneyJson.WriteFact(written)), $"{written} was loaded otherwise than it was written");
    }

    private static async Task IsNoneWhereItIsNot(IJourneyStore store, string journey)
    {
        Expect(await store.LoadAsync(journey) is null, "a journey was loaded that nobody began");
        Expect(!await store.TryAppendAsync(journey, 0, [Fact("a")]), "a fact was appended to a journey that nobody began");
        Expect(await store.LoadAsync(journey) is null, "the refused append began the journey");
    }

    private static async Task IsNotBegunAgain(IJourneyStore store, string journey)
    {
        await Begin(store, journey, Fact("a"));

        Expect(!await store.TryCreateAsync(journey, "UTC"), "a journey that is there was begun again");
        await ExpectFacts(store, journey, "a");
    }

    private static async Task RefusesAStaleVersion(IJourneyStore store, string journey)
    {
        await Begin(store, journey, Fact("a"));

        Expect(!await store.TryAppendAsync(journey, 0, [Fact("b")]), "a fact was appended at a version that had passed");
        Expect(!await store.TryAppendAsync(journey, 2, [Fact("b")]), "a fact was appended at a version that had not come");
        await ExpectFacts(store, journey, "a");
    }

    private static async Task LetsOneWriterWin(IJourneyStore store, string journey)
    {
        await store.TryCreateAsync(journey, "UTC");
        for (var version = 0; version < 6; version += 2)
        {
            var at = version;
            var won = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () => await store.TryAppendAsync(journey, at, [Fact($"v{at}-{writer}-a"), Fact($"v{at}-{writer}-b")]))));
            Expect(won.Count(one => one) == 1, $"{won.Count(one => one)} of {Writers} writers won version {version}");
            var winner = Array.IndexOf(won, true);
            var kept = (await Loaded(store, journey)).Document.Facts.Skip(at).Select(fact => fact.Id).ToArray();
            Expect(kept.SequenceEqual([$"v{at}-{winner}-a", $"v{at}-{winner}-b"]), $"writer {winner} won version {at}, and kept after it are {string.Join(", ", kept)}");
        }
    }

    private static async Task KeepsJourneysApart(IJourneyStore store, string journey)
    {
        var other = journey[1..] + "x";
        await Begin(store, journey, Fact("a"));
        await Begin(store, other, Fact("b"));

        await ExpectFacts(store, journey, "a");
        await store.EraseAsync(other);
        await ExpectFacts(store, journey, "a");
    }

    private static async Task ForgetsAText(IJourneyStore store, string journey)
    {
        var urge = new Urge { Id = "urge", At = Noon, RecordedAt = Noon, Intensity = 5, Channel = Channel.Text, Note = "to be forgotten" };
        await Begin(store, journey, urge, Fact("a"));

        Expect(await store.TryAppendAsync(journey, 2, [new TextForgotten { Id = "forget", At = Noon, FactId = "urge" }]), "the forgetting was not appended");
        var facts = (await Loaded(store, journey)).Document.Facts;
        Expect(facts.Count == 3 && facts[0].Equals(urge with { Note = null }), "the fact did not stay as it was but for its text");
    }

    private static async Task Erases(IJourneyStore store, string journey)
    {
        await Begin(store, journey, Fact("a"));

        await store.EraseAsync(journey);
        await store.EraseAsync(journey);
        Expect(await store.LoadAsync(journey) is null, "an erased journey was loaded");
        Expect(await store.TryCreateAsync(journey, "UTC"), "an erased journey could not begin again");
        Expect((await Loaded(store, journey)).Version == 0, "an erased journey began again with facts");
    }

    private static async Task Begin(IJourneyStore store, string journey, params Fact[] facts)
    {
        Expect(await store.TryCreateAsync(journey, "UTC"), "a new journey was not begun");
        Expect(await store.TryAppendAsync(journey, 0, facts), "facts were not appended at version 0");
    }

    private static async Task<StoredJourney> Loaded(IJourneyStore store, string journey) =>
        await store.LoadAsync(journey) ?? throw new UnexpectedAnswerException("A journey that was begun could not be loaded.");

    private static async Task ExpectFacts(IJourneyStore store, string journey, params string[] ids)
    {
        var kept = (await Loaded(store, journey)).Document.Facts.Select(fact => fact.Id).ToArray();
        Expect(kept.SequenceEqual(ids), $"the facts kept are {string.Join(", ", kept)} in place of {string.Join(", ", ids)}");
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new UnexpectedAnswerException($"The store does not keep to it: {otherwise}.");
    }

    private static Tie Fact(string id) => new() { Id = id, At = Noon, RecordedAt = Noon, Kind = TieKind.Work };
}
