using System.Runtime.CompilerServices;
using NoContact.Chart;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Effects;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Journeys;

public class RecordTests
{
    [Fact]
    public void What_happened_is_recorded_with_an_id_a_stamp_and_what_it_changed()
    {
        var result = Engine.Record(
            Holding().Unstamped().Build(),
            new ContactMade
            {
                At = March(20),
                Channel = Channel.Text,
                Purpose = Purpose.Personal,
            },
            Now);

        Assert.True(result.IsRecorded);
        Assert.NotEmpty(result.Fact.Id);
        Assert.Equal(Now, result.Fact.RecordedAt);
        Assert.Equal(
            (BreakupState.Holding, BreakupState.ContactBroken),
            (result.Diff.Before.State, result.Diff.After.State));
        Assert.Equal(
            (29, 0, 19, 1),
            (
                result.Diff.Before.Streak.Days,
                result.Diff.After.Streak.Days,
                result.Diff.After.Streak.Longest,
                result.Diff.After.Streak.Lapses));
        Assert.Equal(["day-21"], result.Diff.MilestonesTakenBack.Select(milestone => milestone.Id));
    }

    [Fact]
    public void An_intention_the_chart_refuses_changes_nothing_and_says_why()
    {
        var journey = Holding().Build();

        var begin = Engine.Record(journey, new NoContactStarted { At = March(20) }, Now);
        var plan = Engine.Record(journey, new AmendsPlanned { At = March(20) }, Now);

        Assert.False(begin.IsRecorded);
        Assert.Same(journey, begin.Journey);
        Assert.Equal(
            (BreakupTrigger.BeginNoContact, BreakupState.Holding, ChartGuards.None),
            (begin.Refusal.Trigger, begin.Refusal.State, begin.Refusal.Unmet));
        Assert.Equal(ChartGuards.AmendsPermitted, plan.Refusal!.Unmet);
        Assert.Contains("all four safety questions", plan.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_breakup_needs_a_reconciliation_between_whichever_of_the_two_is_recorded_last()
    {
        var journey = Holding().Build();

        Assert.False(Engine.Record(journey, new Breakup { At = March(20), EndedBy = EndedBy.Me }, Now).IsRecorded);
        Assert.False(
            Engine.Record(journey, new Breakup { At = March(1).AddDays(-30), EndedBy = EndedBy.Me }, Now).IsRecorded);
        Assert.True(
            Engine
                .Record(
                    Holding().Then(new Reconciled { At = March(19) }).Build(),
                    new Breakup { At = March(20), EndedBy = EndedBy.Me },
                    Now)
                .IsRecorded);
    }

    [Fact]
    public void A_breakup_that_pushes_out_the_one_on_record_is_refused_even_where_another_fact_would_fit_again()
    {
        var journey = BrokenUp()
            .Then(
                new Reconciled { At = March(10) },
                new NoContactStarted { At = March(15) },
                new Breakup { At = March(20), EndedBy = EndedBy.Ex })
            .Build();

        Assert.False(Engine.Record(journey, new Breakup { At = March(12), EndedBy = EndedBy.Me }, Now).IsRecorded);
    }

    [Fact]
    public void Recording_in_order_gives_what_folding_the_whole_list_gives()
    {
        var facts = Holding()
            .MistreatedBefore()
            .TiedFromTheStart()
            .Facts.OrderBy(fact => fact.At)
            .Concat(Nothing.TheyWrote(10).Wrote(11).Wrote(12).Facts.Select((fact, i) => fact with { Id = $"x{i}" }))
            .ToList();
        var journey = Engine.Begin("Europe/London");
        foreach (var fact in facts) journey = Engine.Record(journey, fact with { RecordedAt = fact.At }, Now).Journey;

        var folded = Engine.Load(new() { Zone = "Europe/London", Facts = journey.Facts }, Now);

        Assert.Equal(Engine.Streak(folded, Now).Past, Engine.Streak(journey, Now).Past);
        Assert.Equal(
            (folded.State, folded.Circumstances.ContactsUnanswered, folded.Circumstances.Answers),
            (journey.State, journey.Circumstances.ContactsUnanswered, journey.Circumstances.Answers));
    }

    [Fact]
    public void Undoing_a_fact_gives_the_journey_before_it()
    {
        var before = Holding().Build();
        var slip = Engine
            .Record(
                before,
                new ContactMade
                {
                    Id = "slip",
                    At = March(20),
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
                Now)
            .Journey;

        var undone = Engine.Record(slip, new Retracted { At = Now, FactId = "slip", Why = "wrong person" }, Now);

        Assert.Equal(
            (BreakupState.Holding, 29, 0),
            (undone.Journey.State, undone.Diff!.After.Streak.Days, undone.Diff.After.Streak.Lapses));
        Assert.Equal(before.Facts.Count + 2, undone.Journey.Facts.Count);
    }

    [Fact]
    public void A_correction_of_the_breakup_counts_from_the_start_and_the_last_recorded_wins_field_by_field()
    {
        var told = Holding().Then(
            new BreakupCorrected
            {
                At = March(20),
                FactId = "breakup",
                EndedBy = EndedBy.Me,
                HappenedAt = March(1).AddDays(-20),
            },
            new BreakupCorrected { At = March(19), FactId = "breakup", HappenedAt = March(1).AddDays(-10) });

        var breakup = told.Build().Circumstances.Breakup!;
        Assert.Equal((EndedBy.Me, March(1).AddDays(-10)), (breakup.EndedBy, breakup.At));
    }

    [Fact]
    public void An_intention_that_no_longer_fits_the_corrected_past_is_kept_and_listed()
    {
        var told = Holding().Wrote(10).Then(new NoContactStarted { Id = "again", At = March(11) });
        var slip = told.Facts.OfType<ContactMade>().Single();

        var corrected = told.Then(new Retracted { At = March(12), FactId = slip.Id, Why = "" }).Build();

        Assert.Equal(
            ("again", BreakupTrigger.BeginNoContact, BreakupState.Holding),
            (
                corrected.Circumstances.Unapplied[0].Id,
                corrected.Circumstances.Unapplied[0].Trigger,
                corrected.Circumstances.Unapplied[0].State));
        Assert.Equal(told.Facts.Count + 1, corrected.Facts.Count);
    }

    [Fact]
    public void A_mistaken_fact_that_was_undone_does_not_stand_in_the_way_of_the_true_date()
    {
        var told = BrokenUp()
            .Then(
                new Watched { Id = "w", At = March(2) },
                new Retracted
                {
                    At = March(3),
                    FactId = "w",
                    Why = "",
                });

        var corrected = told.Then(
                new BreakupCorrected
                {
                    At = March(4),
                    FactId = "breakup",
                    HappenedAt = March(3),
                })
            .Build();

        Assert.Equal(March(3), corrected.Circumstances.Breakup!.At);
    }

    [Fact]
    public void An_undefined_enum_value_is_refused_at_the_door()
    {
        var refused = Assert.Throws<BadInputException>(() =>
            Engine.Record(Holding().Build(), new Tie { At = March(2), Kind = (TieKind)99 }, Now));

        Assert.Equal("$.kind: is not in its list of values", Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public void Forgotten_text_is_gone_from_the_journey_and_its_document()
    {
        var told = Holding().Then(new PlanMade { Id = "plan", At = March(5), Cue = "SECRET", Response = "SECRET" });

        var forgotten = Engine.Record(told.Build(), new TextForgotten { At = Now, FactId = "plan" }, Now).Journey;

        Assert.DoesNotContain(
            "SECRET",
            System.Text.Encoding.UTF8.GetString(JourneyJson.Write(forgotten)),
            StringComparison.Ordinal);
        Assert.Equal(told.Facts.Count + 1, forgotten.Facts.Count);
    }

    [Fact]
    public void An_heir_nobody_keeps_leaves_nothing_behind_in_the_journey_it_came_from()
    {
        var journey = Holding().Build();
        var kept = Engine.Record(journey, new Watched { At = Now, Id = "first" }, Now).Journey;

        var dropped = RecordAndDrop(journey);
        GC.Collect();

        Assert.False(dropped.TryGetTarget(out _));
        Assert.Equal("first", kept.Facts[^1].Id);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference<string> RecordAndDrop(Journey journey)
        {
            var id = Guid.NewGuid().ToString();
            Engine.Record(journey, new Watched { At = Now, Id = id }, Now);
            return new(id);
        }
    }

    [Fact]
    public void Two_heirs_of_one_journey_do_not_see_one_another()
    {
        var parent = Holding().Build();
        var a = Engine.Record(parent, new Watched { Id = "a", At = March(20) }, Now).Journey;
        var b = Engine.Record(parent, new Watched { Id = "b", At = March(20) }, Now).Journey;
        var a2 = Engine.Record(a, new Watched { Id = "b", At = March(21) }, Now).Journey;

        Assert.Equal(["a"], a.Facts.OfType<Watched>().Select(fact => fact.Id));
        Assert.Equal(["b"], b.Facts.OfType<Watched>().Select(fact => fact.Id));
        Assert.Equal(["a", "b"], a2.Facts.OfType<Watched>().Select(fact => fact.Id));
        Assert.Empty(parent.Facts.OfType<Watched>());
    }

    [Fact]
    public void Facts_recorded_in_one_instant_keep_their_order()
    {
        var journey = Engine.Begin("Europe/London");
        foreach (
            var fact in Enumerable
                .Range(0, 20)
                .SelectMany<int, Fact>(_ =>
                    [
                        new Blocked { At = Now, By = Party.Ex },
                        new Blocked
                        {
                            At = Now,
                            By = Party.Ex,
                            Lifted = true,
                        },
                    ]))
            journey = Engine.Record(journey, fact, Now).Journey;

        var read = Engine.Load(JourneyJson.Read(JourneyJson.Write(journey)), Now);

        Assert.False(journey.Circumstances.BlockedByEx);
        Assert.False(read.Circumstances.BlockedByEx);
    }

    [Fact]
    public void A_no_recorded_after_the_clock_was_put_back_still_clears_the_yes_before_it()
    {
        var journey = Engine.Record(Engine.Begin("Europe/London"), Answered(YesNoUnknown.Yes), Now.AddHours(1)).Journey;

        journey = Engine.Record(journey, Answered(YesNoUnknown.No), Now).Journey;

        Assert.Equal(YesNoUnknown.No, journey.Circumstances.Answers[Question.AfraidOfThem]);

        static QuestionAnswered Answered(YesNoUnknown answer) =>
            new()
            {
                At = March(20),
                Question = Question.AfraidOfThem,
                Answer = answer,
            };
    }

    [Fact]
    public void A_clock_put_back_since_holds_nothing_against_what_was_accepted()
    {
        var ahead = Holding()
            .Then(
                new ContactMade
                {
                    At = Now,
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                    Id = "ahead",
                })
            .Build();
        var now = Now.AddHours(-2);

        var wrote = Engine.Record(ahead, new ExReachedOut { At = now, Channel = Channel.Text, Tone = Tone.Warm }, now);
        var undone = Engine.Record(wrote.Journey, new Retracted { At = now, FactId = "ahead", Why = "" }, now);

        Assert.Equal(BreakupState.HeardFromEx, undone.Journey.State);
        Assert.NotEmpty(
            Engine
                .Evaluate(
                    ahead,
                    new()
                    {
                        At = now,
                        Intensity = 5,
                        Channel = Channel.Text,
                    },
                    now)
                .Resources);
        Assert.Throws<BadInputException>(() =>
            Engine.Record(
                ahead,
                new ContactMade
                {
                    At = Now,
                    Channel = Channel.Text,
                    Purpose = Purpose.Personal,
                },
                now));
    }

    [Fact]
    public void An_urge_is_weighed_in_the_minute_before_a_breakup_that_another_clock_recorded()
    {
        var journey = Nothing.Then(new Breakup { At = Now, EndedBy = EndedBy.Ex }).Build();

        Assert.Equal(
            Verdict.HoldNoContact,
            Engine
                .Evaluate(
                    journey,
                    new()
                    {
                        At = Now.AddSeconds(-30),
                        Intensity = 5,
                        Channel = Channel.Text,
                    },
                    Now.AddSeconds(-30))
                .Verdict);
    }
}
