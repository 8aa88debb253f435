using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;

namespace NoContact.Keeping;

public class OpenJourneyTests
{
    private static readonly Urge Longing = new() { Id = "urge", At = Told.Now, Intensity = 5, Channel = Channel.Text };

    private readonly InMemoryJourneyStore _store = new();
    private readonly Sink _sink = new();

    [Fact]
    public async Task A_fact_told_again_under_its_id_changes_nothing_and_gets_its_first_answer()
    {
        var kept = await Begin();
        var first = await kept.RecordAsync(Longing, Told.Now);
        await kept.RecordAsync(new Watched { At = Told.Now, Id = "later" }, Told.Now);

        var again = await (await Open()).RecordAsync(Longing, Told.Now.AddMinutes(1), version: 0);

        Assert.Equal((first.Version, first.Result!.Diff!.After.State), (again.Version, again.Result!.Diff!.After.State));
        Assert.Equal(first.Version + 1, (await _store.LoadAsync("journey"))!.Version);
        await Assert.ThrowsAsync<BadInputException>(async () => await kept.RecordAsync(Longing with { Intensity = 6 }, Told.Now));
    }

    [Fact]
    public async Task Of_two_who_opened_it_the_second_is_stale_and_then_goes_on()
    {
        var (one, two) = (await Begin(), await Open());
        var version = one.Version;
        Assert.False((await one.RecordAsync(Longing, Told.Now, version)).IsStale);

        Assert.False(await two.IsCurrentAsync());
        var stale = await two.RecordAsync(new Watched { At = Told.Now, Id = "watched" }, Told.Now);
        var then = await two.RecordAsync(new Watched { At = Told.Now, Id = "watched" }, Told.Now, stale.Version);

        Assert.Equal((true, version + 1), (stale.IsStale, stale.Version));
        Assert.Equal((false, version + 2), (then.IsStale, then.Version));
        Assert.True(await two.IsCurrentAsync());
    }

    [Fact]
    public async Task Who_knows_of_a_newer_fact_than_is_in_memory_is_not_stale()
    {
        var (one, two) = (await Begin(), await Open());
        var seen = await one.RecordAsync(Longing, Told.Now);

        var then = await two.RecordAsync(new Watched { At = Told.Now, Id = "watched" }, Told.Now, seen.Version);
        var never = await two.RecordAsync(new Watched { At = Told.Now, Id = "later" }, Told.Now, seen.Version + 7);

        Assert.Equal((false, seen.Version + 1), (then.IsStale, then.Version));
        Assert.Equal((true, seen.Version + 1), (never.IsStale, never.Version));
    }

    [Fact]
    public async Task A_fact_that_another_told_meanwhile_under_the_same_id_is_answered_not_stale()
    {
        var (one, two) = (await Begin(), await Open());
        var first = await one.RecordAsync(Longing, Told.Now);

        var again = await two.RecordAsync(Longing, Told.Now);

        Assert.Equal((false, first.Version, first.Result!.Diff!.After.State), (again.IsStale, again.Version, again.Result!.Diff!.After.State));
    }

    [Fact]
    public async Task One_whose_host_died_after_it_was_begun_goes_on_and_one_that_is_there_is_not_begun_again()
    {
        await _store.TryCreateAsync("journey", "Europe/London");

        Assert.Equal(Told.Holding().Facts.Count, (await Begin()).Version);
        Assert.Null(await OpenJourney.BeginAsync("journey", Told.Holding().Document, Told.Engine, _store, _store, Told.Now));
        await Assert.ThrowsAsync<BadInputException>(async () => await OpenJourney.BeginAsync("wrong", Told.Holding().Document with { Zone = "Mars/Base" }, Told.Engine, _store, _store, Told.Now));
        Assert.Null(await _store.LoadAsync("wrong"));
    }

    [Fact]
    public async Task Each_milestone_of_forty_days_is_said_once_on_its_morning()
    {
        var start = Told.At("2026-03-01T22:00:00Z");
        await Begin(Told.BrokenUp().At(start).NoContact());
        var round = new CheckInDispatcher(Told.Engine, _store, _store, _sink);
        for (var now = start; now < start.AddDays(40); now += TimeSpan.FromMinutes(30))
        {
            _sink.Now = now;
            await round.RunAsync(now);
        }

        var morning = new[] { 1, 3, 7, 14, 21, 30 }.Select(day => ($"day-{day}", Told.At($"2026-03-{1 + day:00}T09:00:00{(day < 28 ? "Z" : "+01:00")}")));
        Assert.Equal(morning, _sink.Said.Select(said => (said.CheckIn.Id, said.At)));
    }

    [Fact]
    public async Task An_urge_after_a_milestone_of_the_day_is_asked_about_and_nothing_is_said_twice()
    {
        var day30 = Told.At("2026-03-31T09:00:00+01:00");
        await Begin();
        var round = new CheckInDispatcher(Told.Engine, _store, _store, _sink);
        await round.RunAsync(day30);
        await (await Open(day30)).RecordAsync(Longing with { At = day30.AddMinutes(5) }, day30.AddMinutes(5));
        await round.RunAsync(day30.AddMinutes(24));
        Assert.Single(_sink.Said);
        await round.RunAsync(day30.AddMinutes(25));
        await round.RunAsync(day30.AddMinutes(26));

        Assert.Equal(["day-30", "ask-again:urge"], _sink.Said.Select(said => said.CheckIn.Id));
    }

    [Fact]
    public async Task What_could_not_be_said_is_tried_again_and_holds_up_no_other_journey()
    {
        var due = Told.Now.AddMinutes(20);
        foreach (var id in new[] { "a", "b", "c" }) await (await Begin(id: id)).RecordAsync(Longing, Told.Now);
        var failed = new List<string>();
        _sink.Refuses = "b";
        var round = new CheckInDispatcher(Told.Engine, _store, _store, _sink);
        await round.RunAsync(due, (journey, _) => failed.Add(journey));
        _sink.Refuses = "";
        await round.RunAsync(due + CheckInDispatcher.Patience - TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "c"], _sink.Said.Select(said => said.Journey).Order(StringComparer.Ordinal));
        await round.RunAsync(due + CheckInDispatcher.Patience);

        Assert.Equal(["b"], failed);
        Assert.Equal("b", _sink.Said[^1].Journey);
    }

    [Fact]
    public async Task What_was_said_and_not_noted_is_said_again_under_the_same_id()
    {
        await (await Begin()).RecordAsync(Longing, Told.Now);
        var due = Told.Now.AddMinutes(20);
        _sink.DiesAfter = true;
        var round = new CheckInDispatcher(Told.Engine, _store, _store, _sink);
        await round.RunAsync(due);
        _sink.DiesAfter = false;
        await round.RunAsync(due + CheckInDispatcher.Patience);
        await round.RunAsync(due + (2 * CheckInDispatcher.Patience));

        Assert.Equal(["ask-again:urge", "ask-again:urge"], _sink.Said.Select(said => said.CheckIn.Id));
    }

    private async Task<OpenJourney> Begin(JourneyStory? story = null, string id = "journey") =>
        (await OpenJourney.BeginAsync(id, (story ?? Told.Holding()).Document, Told.Engine, _store, _store, story?.Now ?? Told.Now))!;

    private async Task<OpenJourney> Open(DateTimeOffset? now = null) => (await OpenJourney.OpenAsync("journey", Told.Engine, _store, _store, now ?? Told.Now))!;

    private sealed class Sink : ICheckInSink
    {
        public List<(string Journey, CheckIn CheckIn, DateTimeOffset At)> Said { get; } = [];

        public DateTimeOffset Now { get; set; }

        public string Refuses { get; set; } = "";

        public bool DiesAfter { get; set; }

        public ValueTask DeliverAsync(string journey, CheckIn checkIn, CancellationToken cancellation = default)
        {
            if (journey == Refuses) throw new TimeoutException("away");
            Said.Add((journey, checkIn, Now));
            return DiesAfter ? throw new TimeoutException("died") : default;
        }
    }
}
