using NoContact.Chart;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Journeys;

/// <summary>
/// What was accepted once is never refused again: no clock, no undo, no other device and no limit shuts anybody out.
/// </summary>
public class KeptTests
{
    private static readonly DateTimeOffset MonthAhead = Now.AddDays(31);

    [Fact]
    public void What_a_fast_clock_wrote_opens_under_the_right_one_and_gives_no_day()
    {
        var fast = Engine.Record(Holding().Build(), Urge(MonthAhead), MonthAhead).Journey;

        var opened = Engine.Load(DocumentOf(fast), Now);

        Assert.Equal([new { Id = fast.Facts[^1].Id, Kind = DoubtKind.Ahead }], InDoubt(opened));
        Assert.Equal(Holding().Streak.Days, Engine.Streak(opened, Now).Days);
        Assert.NotEmpty(Engine.Evaluate(opened, Urge(Now), Now).Resources);
        Assert.True(Engine.Record(opened, Undo(fast.Facts[^1].Id), Now).IsRecorded);
    }

    [Fact]
    public void What_lies_ahead_stands_as_it_was_told_once_its_time_has_come()
    {
        var fast = Engine.Record(Holding().Build(), Contact(MonthAhead), MonthAhead).Journey;
        var opened = Engine.Load(DocumentOf(fast), Now);

        Assert.Equal((0, 29), (Engine.Streak(opened, Now).Days, Engine.Streak(opened, Now).Longest));
        Assert.Equal(60, Engine.Streak(opened, MonthAhead.AddHours(1)).Longest);
        Assert.Empty(Engine.Doubts(opened, MonthAhead));
    }

    [Fact]
    public void Who_begins_again_after_a_contact_of_a_fast_phone_holds_no_contact()
    {
        var noon = March(10);
        var broken = Engine.Record(Holding().At(noon).Build(), Contact(noon), noon).Journey;
        var right = noon.AddMinutes(-90);

        var again = Engine.Record(broken, new NoContactStarted { At = right }, right);

        Assert.True(again.IsRecorded);
        Assert.Equal((right, broken.Facts[^1].Id), (again.Fact.At, again.Fact.After));
        Assert.Equal(BreakupState.Holding, again.Journey.State);
        Assert.Equal(BreakupState.Holding, Engine.Load(DocumentOf(again.Journey), right).State);
        Assert.Equal(5, Engine.Streak(again.Journey, noon.AddDays(5)).Days);
        Assert.Equal(DocumentOf(again.Journey).Facts, JourneyJson.Read(JourneyJson.Write(again.Journey)).Facts);
    }

    [Fact]
    public void Once_what_lay_ahead_is_undone_what_came_behind_it_goes_by_its_own_date()
    {
        var ahead = Engine.Record(Holding().Build(), Contact(MonthAhead), MonthAhead).Journey;
        var behind = Engine.Record(ahead, Contact(Now), Now).Journey;

        var undone = Engine.Record(behind, Undo(ahead.Facts[^1].Id), Now).Journey;

        Assert.Equal(DateOnly.FromDateTime(Now.Date), Assert.Single(Engine.Streak(undone, Now).Past).End);
    }

    [Theory]
    [InlineData(YesNoUnknown.No, YesNoUnknown.Yes)]
    [InlineData(YesNoUnknown.Yes, YesNoUnknown.Yes)]
    public void A_no_that_lies_ahead_clears_nothing_until_then(YesNoUnknown ahead, YesNoUnknown inForce)
    {
        var afraid = Holding().Answered(Question.AfraidOfThem, YesNoUnknown.Yes, 9).Build();
        var answer = new QuestionAnswered { At = MonthAhead, Question = Question.AfraidOfThem, Answer = ahead };
        var opened = Engine.Load(DocumentOf(Engine.Record(afraid, answer, MonthAhead).Journey), Now);

        Assert.Equal(inForce, opened.Circumstances.Answers[Question.AfraidOfThem]);
        Assert.Equal(ahead, Engine.AsOf(opened, MonthAhead).Circumstances.Answers[Question.AfraidOfThem]);
    }

    [Fact]
    public void A_wrong_date_is_put_right_in_one_step_and_the_old_one_is_undone()
    {
        var fast = Engine.Record(Holding().Build(), Contact(MonthAhead), MonthAhead).Journey;

        var right = Engine.Redate(fast, fast.Facts[^1].Id, March(20), now: Now);

        Assert.Equal([typeof(ContactMade), typeof(Retracted)], right.Facts.Select(fact => fact.GetType()));
        Assert.Equal(19, Engine.Streak(right.Journey, Now).Longest);
        Assert.Empty(Engine.Doubts(right.Journey, Now));
        var breakup = Engine.Redate(right.Journey, "breakup", March(2), now: Now);
        Assert.Equal(March(2), Assert.IsType<BreakupCorrected>(breakup.Fact).HappenedAt);
        Assert.Throws<BadInputException>(() => Engine.Redate(right.Journey, "nowhere", March(2), now: Now));
        Assert.Throws<BadInputException>(() => Engine.Redate(right.Journey, right.Fact.Id, Now.AddDays(1), now: Now));
    }

    [Fact]
    public void A_beginning_that_is_dated_wrong_does_not_stand_in_its_own_way()
    {
        var begun = new NoContactStarted { Id = "begun", At = MonthAhead };
        var fast = Engine.Record(BrokenUp().Build(), begun, MonthAhead).Journey;
        foreach (var at in new[] { Now, March(20) })
        {
            var right = Engine.Redate(fast, "begun", at, now: Now);

            Assert.True(right.IsRecorded);
            Assert.Empty(Engine.Doubts(right.Journey, Now));
            Assert.Equal(at, Engine.Streak(right.Journey, Now).Current!.Start);
        }

        var early = Engine.Record(BrokenUp().Build(), begun with { At = March(10) }, Now).Journey;
        var later = Engine.Redate(early, "begun", March(20), now: Now).Journey;
        Assert.Equal(March(20), Engine.Streak(later, Now).Current!.Start);
    }

    [Fact]
    public void A_fear_that_a_fast_clock_dated_ahead_is_put_right_and_never_lost()
    {
        var fear = new QuestionAnswered
        {
            Id = "fear",
            At = MonthAhead,
            Question = Question.AfraidOfThem,
            Answer = YesNoUnknown.Yes,
        };
        var fast = Engine.Record(Holding().Build(), fear, MonthAhead).Journey;

        var right = Engine.Redate(fast, "fear", March(20), now: Now);

        Assert.Equal(YesNoUnknown.Yes, right.Journey.Circumstances.Answers[Question.AfraidOfThem]);
        Assert.Empty(Engine.Doubts(right.Journey, Now));
        Assert.Equal(right.Journey.Facts, Engine.Load(DocumentOf(right.Journey), Now).Facts);
        Assert.Throws<BadInputException>(() => Engine.Record(fast, Undo("fear"), Now));
        Assert.Throws<BadInputException>(() => Engine.Record(right.Journey, Undo(right.Fact.Id), Now));
    }

    [Fact]
    public void Nothing_is_told_as_recorded_in_years_to_come() =>
        Assert.Equal(
            "$.recordedAt",
            Assert
                .Throws<BadInputException>(() =>
                    Engine.Record(Holding().Build(), Contact(Now) with { RecordedAt = Now.AddYears(5) }, Now))
                .Problems.Single()
                .Path);

    [Fact]
    public void After_a_stamp_from_a_fast_clock_facts_are_recorded_on()
    {
        var fast = Engine.Record(Holding().Build(), Urge(Now) with { Id = "fast" }, MonthAhead).Journey;

        var later = Engine.Record(fast, Contact(Now), Now);

        Assert.True(later.IsRecorded);
        Assert.True(later.Fact.RecordedAt > MonthAhead);
        Assert.Equal(BreakupState.ContactBroken, later.Journey.State);
    }

    [Fact]
    public void Two_devices_that_were_each_right_come_together_whatever_one_corrected()
    {
        var shared = Holding().Build();
        var corrected = Engine.Record(
            shared, new BreakupCorrected { At = Now, FactId = "breakup", HappenedAt = March(5) }, Now).Journey;
        var watched = Engine.Record(shared, new Watched { Id = "watched", At = March(3) }, Now).Journey;

        var merged = Engine.Merge(corrected, watched, Now);

        Assert.Contains(Engine.Doubts(merged, Now), doubt => doubt.FactId == "watched");
        Assert.Equal(JourneyJson.Write(merged), JourneyJson.Write(Engine.Merge(watched, corrected, Now)));
    }

    [Fact]
    public void A_fact_stamped_twice_is_one_and_the_earlier_stamp_stays()
    {
        var watched = new Watched { Id = "w", At = March(20), RecordedAt = March(21) };
        var a = Engine.Record(Holding().Build(), watched, Now).Journey;
        var b = Engine.Record(Holding().Build(), watched with { RecordedAt = March(22) }, Now).Journey;

        Assert.Equal(March(21), Engine.Merge(b, a, Now).Facts.Single(fact => fact.Id == "w").RecordedAt);
    }

    [Fact]
    public void A_breakup_tapped_by_mistake_is_taken_back()
    {
        var back = Holding().Then(new Reconciled { At = March(20) }).Build();
        var slip = Engine.Record(back, new Breakup { Id = "slip", At = March(25), EndedBy = EndedBy.Me }, Now).Journey;

        Assert.True(slip.CanUndo(slip.Facts[^1]));
        Assert.Equal(BreakupState.Reconciled, Engine.Record(slip, Undo("slip"), Now).Journey.State);
    }

    [Fact]
    public void A_breakup_that_is_undone_leaves_everything_kept_and_in_doubt()
    {
        var undone = Engine.Record(Holding().Wrote(20, Purpose.Amends).Build(), Undo("breakup"), Now).Journey;

        Assert.Equal(BreakupState.NotStarted, undone.State);
        Assert.True(undone.Circumstances.AmendsMade);
        Assert.Equal(2, Engine.Doubts(undone, Now).Count(doubt => doubt.Kind == DoubtKind.BeforeBreakup));
        Assert.Equal(undone.Facts, Engine.Load(DocumentOf(undone), Now).Facts);
    }

    [Fact]
    public void A_move_to_a_zone_nobody_knows_is_passed_over_and_an_own_zone_is_counted_in_UTC()
    {
        var moved = Holding().Document with
        {
            Facts = [.. Holding().Facts, new ZoneChanged { Id = "move", At = March(9), Zone = "Atlantis/Capital" }],
        };

        var (passedOver, own) = (Engine.Load(moved, Now), Engine.Load(moved with { Zone = "Mars/Base" }, Now));

        Assert.Equal([new { Id = "move", Kind = DoubtKind.UnknownZone }], InDoubt(passedOver));
        Assert.Equal("Europe/London", passedOver.Zone);
        Assert.Equal([null, "move"], Engine.Doubts(own, Now).Select(doubt => doubt.FactId));
        Assert.Equal(TimeSpan.Zero, own.InZone(Now).Offset);
        Assert.Equal("Mars/Base", own.StartZone);
        Assert.NotEmpty(Engine.Evaluate(own, Urge(Now), Now).Resources);
    }

    [Fact]
    public void A_flight_takes_no_day_and_no_record_back()
    {
        var landed = At("2026-04-01T12:00:00+13:00");
        var atHome = Journey.Untold(landed.AddDays(-30).AddHours(11.5), "Pacific/Auckland")
            .BrokenUp()
            .NoContact()
            .At(landed)
            .Build();
        var flown = Engine.Record(atHome, new ZoneChanged { At = landed, Zone = "Pacific/Honolulu" }, landed).Journey;

        Assert.Equal(30, Engine.Streak(atHome, landed).Days);
        Assert.Equal(30, Engine.Streak(flown, landed).Days);
        Assert.Equal(30, Engine.Streak(flown, landed.AddHours(20)).Days);
        Assert.Equal(31, Engine.Streak(flown, landed.AddHours(36)).Days);
        var lapse = landed.AddHours(1);
        var lapsed = Engine.Record(flown, Contact(lapse), lapse).Journey;
        var moved = new ZoneChanged { At = lapse.AddHours(1), Zone = "Pacific/Kiritimati" };
        var farther = Engine.Record(lapsed, moved, lapse.AddHours(1)).Journey;
        Assert.Equal(30, Engine.Streak(lapsed, lapse).Longest);
        Assert.Equal(30, Engine.Streak(farther, lapse.AddDays(2)).Longest);
    }

    [Fact]
    public void A_full_journey_still_takes_an_order_an_undo_a_forgetting_and_a_block()
    {
        var facts = Enumerable
            .Range(0, Journey.MaxFacts - 1)
            .Select(Fact (i) => new Watched { Id = $"w{i}", At = March(3) });
        var breakup = new Breakup { Id = "b", At = March(1), EndedBy = EndedBy.Ex };
        var full = Engine.Load(new() { Zone = "UTC", Facts = [breakup, .. facts] }, Now);

        Assert.Throws<BadInputException>(() => Engine.Record(full, new Watched { At = Now }, Now));
        foreach (var fact in new Fact[]
        {
            new QuestionAnswered { At = Now, Question = Question.LegalOrder, Answer = YesNoUnknown.Yes },
            Undo("w7"),
            new TextForgotten { At = Now, FactId = "w7" },
            new Blocked { At = Now, By = Party.Ex },
            new ExReachedOut { At = Now, Channel = Channel.Text, Tone = Tone.NeverAgain },
        })
        {
            var more = Engine.Record(full, fact, Now).Journey;
            Assert.Equal(Journey.MaxFacts + 1, JourneyJson.Read(JourneyJson.Write(more)).Facts.Count);
        }
    }

    [Fact]
    public void As_of_an_instant_a_journey_holds_what_was_dated_and_recorded_by_then()
    {
        var late = new QuestionAnswered { At = March(5), Question = Question.LegalOrder, Answer = YesNoUnknown.Yes };
        var journey = Engine.Record(Holding().Wrote(20).Unstamped().Build(), late, Now).Journey;

        var then = Engine.AsOf(journey, March(19));

        Assert.Equal(BreakupState.Holding, then.State);
        Assert.Equal(YesNoUnknown.No, then.Circumstances.Answers[Question.LegalOrder]);
        Assert.Equal(18, Engine.Streak(then, March(19)).Days);
        Assert.True(Engine.Streak(journey, March(19)).Days >= 0);
    }

    [Fact]
    public async Task A_fact_synced_late_and_told_again_gets_its_first_answer()
    {
        var store = new InMemoryJourneyStore();
        var keeper = new JourneyKeeper(Engine, store);
        await keeper.BeginAsync("journey", Holding().Document, Now);
        var journey = (await keeper.OpenAsync("journey", Now))!;
        var early = new Watched { Id = "nine", At = Now.AddHours(-2), RecordedAt = Now.AddHours(-2) };
        await journey.RecordAsync(Contact(Now) with { Id = "eleven", RecordedAt = Now }, Now);
        var first = await journey.RecordAsync(early, Now);

        var again = await journey.RecordAsync(early, Now.AddHours(1));

        Assert.Equal(first.Version, again.Version);
        Assert.True(again.Result!.IsRecorded);
        Assert.Equal(early, again.Result.Fact);
    }

    private static Urge Urge(DateTimeOffset at) => new() { At = at, Intensity = 5, Channel = Channel.Text };

    private static ContactMade Contact(DateTimeOffset at) =>
        new() { At = at, Channel = Channel.Text, Purpose = Purpose.Personal };

    private static Retracted Undo(string factId) => new() { At = Now, FactId = factId, Why = "" };

    private static JourneyDocument DocumentOf(Journey journey) =>
        new() { Zone = journey.StartZone, Facts = journey.Facts };

    private static IEnumerable<object> InDoubt(Journey journey) =>
        Engine.Doubts(journey, Now).Select(doubt => new { Id = doubt.FactId!, doubt.Kind });
}
