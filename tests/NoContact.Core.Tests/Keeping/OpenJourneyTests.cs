using NoContact.CheckIns;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Testing;
using NoContact.Verdicts;

namespace NoContact.Keeping;

public class OpenJourneyTests
{
    private static readonly Urge Longing = new() { Id = "urge", At = Told.Now, Intensity = 5, Channel = Channel.Text };

    // A claim of a round has run out.
    private static readonly TimeSpan RunOut = CheckInDispatcher.Lease + TimeSpan.FromSeconds(5);

    private readonly InMemoryJourneyStore _store = new();
    private readonly Sink _sink = new();
    private readonly JourneyKeeper _keeper;

    public OpenJourneyTests() => _keeper = new(Told.Engine, _store);

    [Fact]
    public async Task A_fact_told_again_under_its_id_changes_nothing_and_gets_its_first_answer()
    {
        var kept = await Begin();
        var first = await kept.RecordAsync(Longing, Told.Now);
        await kept.RecordAsync(new Watched { At = Told.Now, Id = "later" }, Told.Now);

        var again = await (await Open()).RecordAsync(Longing, Told.Now.AddMinutes(1), expectedVersion: 0);

        Assert.Equal(
            (first.Version, first.Result!.Diff!.After.State),
            (again.Version, again.Result!.Diff!.After.State));
        Assert.Equal(first.Version + 1, (await _store.LoadAsync("journey"))!.Version);
    }

    [Fact]
    public async Task A_date_is_put_right_in_one_write_and_told_again_it_gets_its_first_answer()
    {
        var contact = new ContactMade
        {
            Id = "contact",
            At = Told.March(5),
            Channel = Channel.Text,
            Purpose = Purpose.Personal,
        };
        var journey = await Begin();
        await journey.RecordAsync(contact, Told.Now);
        var version = journey.Version;

        var first = await journey.RedateAsync("contact", Told.March(20), "right", Told.Now, version);
        await journey.RecordAsync(new Watched { At = Told.Now, Id = "later" }, Told.Now);
        var again = await (await Open()).RedateAsync("contact", Told.March(20), "right", Told.Now.AddHours(1), version);

        Assert.Equal((version + 2, false), (first.Version, first.IsStale));
        Assert.Equal(
            (first.Version, first.Result!.Fact, first.Result.Diff!.After.Streak.TotalDaysKept),
            (again.Version, again.Result!.Fact, again.Result.Diff!.After.Streak.TotalDaysKept));
        Assert.Equal(first.Result.Facts, again.Result.Facts);
        Assert.Equal(version + 3, (await _store.LoadAsync("journey"))!.Version);
        Assert.True((await (await Open()).RedateAsync("contact", Told.March(21), "right", Told.Now)).IsConflict);
        Assert.True((await (await Open()).RedateAsync("contact", Told.March(20), "later", Told.Now)).IsConflict);
        Assert.True((await (await Open()).RedateAsync("later", Told.March(20), "x", Told.Now, version)).IsStale);
    }

    [Fact]
    public async Task A_breakups_date_is_put_right_and_told_again_it_is_the_same()
    {
        var journey = await Begin();
        var breakup = journey.Journey.Facts.OfType<Breakup>().Single().Id;

        var first = await journey.RedateAsync(breakup, Told.March(2), "right", Told.Now);
        var again = await (await Open()).RedateAsync(breakup, Told.March(2), "right", Told.Now.AddHours(1));

        Assert.IsType<BreakupCorrected>(first.Result!.Fact);
        Assert.Equal((first.Version, first.Result.Fact), (again.Version, again.Result!.Fact));
    }

    [Fact]
    public async Task An_urge_in_a_crisis_whose_date_is_put_right_is_answered_with_people()
    {
        var journey = await Begin();
        await journey.RecordAsync(Longing with { Distress = [Distress.ThoughtsOfSelfHarm] }, Told.Now);

        var right = await journey.RedateAsync("urge", Told.March(20), now: Told.Now);

        Assert.NotEmpty(right.Result!.Resources);
    }

    [Fact]
    public async Task Another_fact_under_the_id_of_one_that_is_there_is_a_conflict_and_changes_nothing()
    {
        var journey = await Begin();
        var version = (await journey.RecordAsync(Longing with { Note = "one" }, Told.Now)).Version;
        foreach (var other in new Fact[]
        {
            Longing with { Intensity = 6, Note = "one" },
            Longing with { Note = "two" },
            new Watched { Id = "urge", At = Told.Now },
        })
        {
            var outcome = await journey.RecordAsync(other, Told.Now, expectedVersion: version);
            Assert.Equal((true, false, version), (outcome.IsConflict, outcome.IsStale, outcome.Version));
        }

        Assert.Equal(version, await _store.GetVersionAsync("journey"));
    }

    [Fact]
    public async Task A_fact_whose_text_was_forgotten_since_is_told_again_with_its_text_and_the_text_stays_forgotten()
    {
        var journey = await Begin();
        var urge = Longing with { Note = "private" };
        var first = await journey.RecordAsync(urge, Told.Now);
        await journey.RecordAsync(new TextForgotten { Id = "forget", At = Told.Now, FactId = "urge" }, Told.Now);

        var again = await (await Open()).RecordAsync(urge, Told.Now);

        Assert.Equal((first.Version, false), (again.Version, again.IsConflict));
        Assert.DoesNotContain((await Open()).Journey.Facts, fact => fact is Urge { Note: not null });
    }

    [Fact]
    public async Task Of_two_who_opened_it_the_second_is_stale_and_then_goes_on()
    {
        var (one, two) = (await Begin(), await Open());
        var version = one.Version;
        Assert.False((await one.RecordAsync(Longing, Told.Now, version)).IsStale);

        Assert.False(await two.IsCurrentAsync());
        var stale = await two.RecordAsync(new Watched { At = Told.Now, Id = "watched" }, Told.Now, version);
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

        Assert.Equal(
            (false, first.Version, first.Result!.Diff!.After.State),
            (again.IsStale, again.Version, again.Result!.Diff!.After.State));
    }

    [Fact]
    public async Task Each_milestone_of_forty_days_is_delivered_once_on_its_morning()
    {
        var start = Told.At("2026-03-01T22:00:00Z");
        await Begin(Told.BrokenUp().At(start).NoContact());
        var dispatcher = new CheckInDispatcher(_keeper, _sink);
        for (var now = start; now < start.AddDays(40); now += TimeSpan.FromMinutes(30))
        {
            _sink.Now = now;
            await dispatcher.RunAsync(now);
        }

        var morning = new[] { 1, 3, 7, 14, 21, 30 }.Select(day =>
            ($"day-{day}", Told.At($"2026-03-{1 + day:00}T09:00:00{(day < 28 ? "Z" : "+01:00")}")));
        Assert.Equal(morning, _sink.Delivered.Select(delivered => (delivered.CheckIn.Id, delivered.At)));
    }

    [Fact]
    public async Task An_urge_after_a_milestone_of_the_day_is_asked_about_and_nothing_is_delivered_twice()
    {
        var day30 = Told.At("2026-03-31T09:00:00+01:00");
        await Begin();
        var dispatcher = new CheckInDispatcher(_keeper, _sink);
        await dispatcher.RunAsync(day30);
        await (await Open(day30)).RecordAsync(Longing with { At = day30.AddMinutes(5) }, day30.AddMinutes(5));
        await dispatcher.RunAsync(day30.AddMinutes(24));
        Assert.Single(_sink.Delivered);
        await dispatcher.RunAsync(day30.AddMinutes(25));
        await dispatcher.RunAsync(day30.AddMinutes(26));

        Assert.Equal(["day-30", "ask-again:urge"], _sink.Delivered.Select(delivered => delivered.CheckIn.Id));
    }

    [Fact]
    public async Task What_could_not_be_delivered_is_tried_again_and_holds_up_no_other_journey()
    {
        var due = Told.Now.AddMinutes(20);
        foreach (var id in new[] { "a", "b", "c" }) await (await Begin(id: id)).RecordAsync(Longing, Told.Now);
        var failed = new List<string>();
        _sink.Refuses = "b";
        var dispatcher = new CheckInDispatcher(_keeper, _sink);
        await dispatcher.RunAsync(due, (journey, _) => failed.Add(journey));
        _sink.Refuses = "";
        await dispatcher.RunAsync(due + CheckInDispatcher.Lease - TimeSpan.FromSeconds(5));
        Assert.Equal(["a", "c"], _sink.Delivered.Select(delivered => delivered.Journey).Order(StringComparer.Ordinal));
        await dispatcher.RunAsync(due + RunOut);

        Assert.Equal(["b"], failed);
        Assert.Equal("b", _sink.Delivered[^1].Journey);
    }

    [Fact]
    public async Task A_sink_that_times_out_while_nobody_gave_up_holds_up_no_other_journey_and_is_tried_again()
    {
        var due = Told.Now.AddMinutes(20);
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => $"journey-{i:00}")];
        foreach (var id in ids) await (await Begin(id: id)).RecordAsync(Longing, Told.Now);
        _sink.Refuses = "journey-03";
        _sink.Refusal = () => new TaskCanceledException("The request timed out.");
        var dispatcher = new CheckInDispatcher(_keeper, _sink);

        await dispatcher.RunAsync(due);
        Assert.Equal(
            ids.Except(["journey-03"]),
            _sink.Delivered.Select(delivered => delivered.Journey).Order(StringComparer.Ordinal));

        _sink.Refuses = "";
        await dispatcher.RunAsync(due + RunOut);
        Assert.Equal("journey-03", _sink.Delivered[^1].Journey);
    }

    [Fact]
    public async Task What_was_delivered_and_not_noted_is_delivered_again_under_the_same_id()
    {
        await (await Begin()).RecordAsync(Longing, Told.Now);
        var due = Told.Now.AddMinutes(20);
        _sink.DiesAfter = true;
        var dispatcher = new CheckInDispatcher(_keeper, _sink);
        await dispatcher.RunAsync(due);
        _sink.DiesAfter = false;
        await dispatcher.RunAsync(due + RunOut);
        await dispatcher.RunAsync(due + (2 * RunOut));

        Assert.Equal(["ask-again:urge", "ask-again:urge"], _sink.Delivered.Select(delivered => delivered.CheckIn.Id));
    }

    [Fact]
    public async Task What_another_device_told_is_taken_in_at_once_and_again_changes_nothing()
    {
        var here = await Begin();
        var elsewhere = Told.Engine.Load(here.Journey.Document, Told.Now);
        elsewhere = Told.Engine.Record(elsewhere, Longing, Told.Now).Journey;
        var order = new QuestionAnswered { At = Told.Now, Question = Question.LegalOrder, Answer = YesNoUnknown.Yes };
        elsewhere = Told.Engine.Record(elsewhere, order, Told.Now).Journey;
        await here.RecordAsync(new Watched { At = Told.Now, Id = "watched" }, Told.Now);
        var version = here.Version;

        var first = await here.MergeAsync(elsewhere.Document, Told.Now);
        var again = await here.MergeAsync(elsewhere.Document, Told.Now);

        Assert.Equal((version + 2, 2, false), (first.Version, first.Added, first.IsConflict));
        Assert.Equal((version + 2, 0, false), (again.Version, again.Added, again.IsConflict));
        Assert.True(await here.IsCurrentAsync());
        Assert.Equal(Verdict.DoNotContact, here.Answer(Longing with { Id = "" }, Told.Now).Verdict);
        var opened = await Open();
        Assert.Equal(here.Export(), opened.Export());
        Assert.Equal(
            Told.Engine.Merge(here.Journey, elsewhere, Told.Now).Facts.Select(fact => fact.Id).Order(),
            opened.Journey.Facts.Select(fact => fact.Id).Order());
    }

    [Fact]
    public async Task What_another_device_told_comes_on_top_of_what_was_written_meanwhile()
    {
        var (one, two) = (await Begin(), await Open());
        var elsewhere = Told.Engine.Record(one.Journey, Longing, Told.Now).Journey;
        await one.RecordAsync(new Watched { At = Told.Now, Id = "watched" }, Told.Now);

        var merged = await two.MergeAsync(elsewhere.Document, Told.Now);

        Assert.Equal((one.Version + 1, 1), (merged.Version, merged.Added));
        Assert.Contains((await Open()).Journey.Facts, fact => fact.Id == "watched");
    }

    [Fact]
    public async Task A_wait_that_another_device_began_is_asked_about_here_too()
    {
        var here = await Begin();
        var elsewhere = Told.Engine.Record(here.Journey, Longing, Told.Now).Journey;

        await here.MergeAsync(elsewhere.Document, Told.Now);
        await new CheckInDispatcher(_keeper, _sink).RunAsync(Told.Now.AddMinutes(20));

        Assert.Equal(["ask-again:urge"], _sink.Delivered.Select(delivered => delivered.CheckIn.Id));
    }

    [Fact]
    public async Task A_text_that_was_forgotten_on_another_device_is_forgotten_here()
    {
        var here = await Begin();
        await here.RecordAsync(Longing with { Note = "private" }, Told.Now);
        var forget = new TextForgotten { At = Told.Now, FactId = "urge" };
        var elsewhere = Told.Engine.Record(here.Journey, forget, Told.Now).Journey;

        await here.MergeAsync(elsewhere.Document, Told.Now);

        Assert.DoesNotContain((await Open()).Journey.Facts, fact => fact is Urge { Note: not null });
        Assert.DoesNotContain(here.Journey.Facts, fact => fact is Urge { Note: not null });
    }

    [Fact]
    public async Task Another_journey_is_not_taken_in_and_one_from_before_there_were_identities_by_a_fact_in_common()
    {
        var mine = Told.Holding().Document with { Identity = "mine" };
        var here = (await _keeper.BeginAsync("journey", mine, Told.Now)).Journey!;
        var version = here.Version;
        var known = here.Journey.Document with { Identity = null };
        var more = Told.Engine.Record(Told.Engine.Load(known, Told.Now), Longing, Told.Now).Journey.Document;
        JourneyDocument[] others =
        [
            known with { Identity = "somebody-else" },
            known with { Facts = [.. known.Facts.Select(fact => fact with { Id = "other-" + fact.Id })] },
            known with { Zone = "Asia/Tokyo" },
            more with { Facts = [.. more.Facts.Select(fact => fact with { RecordedAt = null })] },
        ];

        foreach (var other in others) Assert.True((await here.MergeAsync(other, Told.Now)).IsConflict);
        Assert.Equal(version, (await Open()).Version);
        Assert.Equal((version + 1, 1), ((await here.MergeAsync(more, Told.Now)).Version, here.Version - version));
        await Assert.ThrowsAsync<BadInputException>(
            async () => await here.MergeAsync(known with { Facts = [Longing with { Intensity = 11 }] }, Told.Now));
    }

    private async Task<OpenJourney> Begin(JourneyStory? story = null, string id = "journey")
    {
        var begun = story ?? Told.Holding();
        return (await _keeper.BeginAsync(id, begun.Document, begun.Now)).Journey!;
    }

    private async Task<OpenJourney> Open(DateTimeOffset? now = null) =>
        (await _keeper.OpenAsync("journey", now ?? Told.Now))!;

    private sealed class Sink : ICheckInSink
    {
        public List<(string Journey, CheckIn CheckIn, DateTimeOffset At)> Delivered { get; } = [];

        public DateTimeOffset Now { get; set; }

        public string Refuses { get; set; } = "";

        public Func<Exception> Refusal { get; set; } = () => new TimeoutException("away");

        public bool DiesAfter { get; set; }

        public ValueTask DeliverAsync(string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
        {
            if (journeyId == Refuses) throw Refusal();
            Delivered.Add((journeyId, checkIn, Now));
            return DiesAfter ? throw new TimeoutException("died") : default;
        }
    }

    [Fact]
    public async Task Who_takes_any_version_is_recorded_however_many_write_at_once()
    {
        var keeper = new JourneyKeeper(Told.Engine, new InMemoryJourneyStore());
        await keeper.BeginAsync("many", Told.Holding().Document, Told.Now);

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(i => Task.Run(async () =>
                await keeper.RecordAsync("many", new Watched { Id = $"w{i}", At = Told.March(9) }))));

        Assert.All(replies, reply => Assert.Equal(ReplyStatus.Recorded, reply.Status));
        Assert.Equal(30 + Told.Holding().Facts.Count, (await keeper.OpenAsync("many"))!.Version);
    }
}
