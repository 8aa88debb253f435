using NoContact.Journeys;
using NoContact.Stores;

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
        new("What was appended is loaded the same, text and all", LoadsTheSame),
        new("A journey that is not there is none, and takes no fact", IsNoneWhereItIsNot),
        new("A journey that is there is not begun again", IsNotBegunAgain),
        new("A version that is not the journey's appends nothing", RefusesAStaleVersion),
        new("Of 64 writers at one version exactly one wins", LetsOneWriterWin),
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
        var story = Journey.BrokenUp(EndedBy.Ex, Noon).AllClear().NoContact(days: 12).TheyWrote(Tone.Warm)
            .Then(new Urge { At = Noon.AddDays(12), Intensity = 5, Channel = Channel.Text, Motives = [Motive.Hope], Note = "ümläut \u0001 😀" });
        Fact[] facts = [.. story.Facts.Select((fact, i) => fact with { RecordedAt = Noon.AddMinutes(i) })];
        Expect(await store.TryCreateAsync(journey, story.Zone), "a new journey was not begun");
        Expect(await store.TryAppendAsync(journey, 0, facts[..3]), "the first facts were not appended at version 0");
        Expect(await store.TryAppendAsync(journey, 3, facts[3..]), "the later facts were not appended at version 3");

        var stored = await Loaded(store, journey);
        Expect((stored.Version, stored.Document.Zone) == (facts.Length, story.Zone), $"version {stored.Version} in {stored.Document.Zone} was loaded for version {facts.Length} in {story.Zone}");
        Expect(stored.Document.Facts.SequenceEqual(facts), "the facts loaded are not those appended");
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
        for (var version = 0; version < 3; version++)
        {
            var at = version;
            var won = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () => await store.TryAppendAsync(journey, at, [Fact($"v{at}-{writer}")]))));
            Expect(won.Count(one => one) == 1, $"{won.Count(one => one)} of {Writers} writers won version {version}");
        }

        Expect((await Loaded(store, journey)).Version == 3, "three writers won, and the version is not 3");
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
