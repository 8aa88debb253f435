using NoContact.Journeys;

namespace NoContact.Stores;

/// <summary>What every store keeps to, whatever it is kept in.</summary>
public abstract class JourneyStoreTests
{
    private static int _count;

    private readonly string _journey = $"j{Interlocked.Increment(ref _count)}-{Guid.NewGuid():N}";

    protected abstract IJourneyStore Store { get; }

    [Fact]
    public async Task What_was_appended_is_loaded_the_same()
    {
        Fact[] facts = [.. Stamped(Told.Holding().Mistreated().TheyWrote(20).Then(new Urge { At = Told.March(21), Intensity = 5, Channel = Channel.Text, Motives = [Motive.Hope], Note = "ümläut \u0001 😀" }))];

        Assert.True(await Store.TryCreateAsync(_journey, "Europe/London"));
        Assert.True(await Store.TryAppendAsync(_journey, 0, facts[..3]));
        Assert.True(await Store.TryAppendAsync(_journey, 3, facts[3..]));

        var stored = await Store.LoadAsync(_journey);
        Assert.Equal((facts.Length, "Europe/London"), (stored!.Version, stored.Document.Zone));
        Assert.Equal(facts, stored.Document.Facts);
        Assert.Equal(29, Told.Engine.Streak(Told.Engine.Load(stored.Document, Told.Now), Told.Now).Days);
    }

    [Fact]
    public async Task A_journey_that_is_not_there_is_none_and_one_that_is_there_is_not_begun_again()
    {
        Assert.Null(await Store.LoadAsync(_journey));
        Assert.False(await Store.TryAppendAsync(_journey, 0, [Fact("a")]));
        Assert.True(await Store.TryCreateAsync(_journey, "UTC"));
        Assert.False(await Store.TryCreateAsync(_journey, "UTC"));
        Assert.Equal(0, (await Store.LoadAsync(_journey))!.Version);
    }

    [Fact]
    public async Task A_stale_version_appends_nothing()
    {
        await Store.TryCreateAsync(_journey, "UTC");
        await Store.TryAppendAsync(_journey, 0, [Fact("a")]);

        Assert.False(await Store.TryAppendAsync(_journey, 0, [Fact("b")]));
        Assert.False(await Store.TryAppendAsync(_journey, 2, [Fact("b")]));
        Assert.Equal(["a"], (await Store.LoadAsync(_journey))!.Document.Facts.Select(fact => fact.Id));
    }

    [Fact]
    public async Task Of_64_writers_exactly_one_wins_each_version()
    {
        await Store.TryCreateAsync(_journey, "UTC");
        for (var version = 0; version < 3; version++)
        {
            var won = await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () => await Store.TryAppendAsync(_journey, version, [Fact($"v{version}-{writer}")]))));
            Assert.Equal(1, won.Count(won => won));
        }

        Assert.Equal(3, (await Store.LoadAsync(_journey))!.Version);
    }

    [Fact]
    public async Task A_forgotten_text_is_gone_and_the_fact_stays()
    {
        var urge = new Urge { Id = "urge", At = Told.March(5), Intensity = 5, Channel = Channel.Text, Note = "canary" };
        await Store.TryCreateAsync(_journey, "UTC");
        await Store.TryAppendAsync(_journey, 0, [urge, Fact("a")]);

        Assert.True(await Store.TryAppendAsync(_journey, 2, [new TextForgotten { Id = "forget", At = Told.March(6), FactId = "urge" }]));

        var facts = (await Store.LoadAsync(_journey))!.Document.Facts;
        Assert.Equal(urge with { Note = null }, facts[0]);
        Assert.Equal(3, facts.Count);
    }

    [Fact]
    public async Task An_erased_journey_is_gone_and_may_begin_again()
    {
        await Store.TryCreateAsync(_journey, "UTC");
        await Store.TryAppendAsync(_journey, 0, [Fact("a")]);

        await Store.EraseAsync(_journey);
        await Store.EraseAsync(_journey);

        Assert.Null(await Store.LoadAsync(_journey));
        Assert.True(await Store.TryCreateAsync(_journey, "UTC"));
    }

    protected static Tie Fact(string id) => new() { Id = id, At = Told.March(3), RecordedAt = Told.March(3), Kind = TieKind.Work };

    private static IEnumerable<Fact> Stamped(Told told) => told.Facts.Select((fact, i) => fact with { RecordedAt = Told.March(1).AddMinutes(i) });
}
