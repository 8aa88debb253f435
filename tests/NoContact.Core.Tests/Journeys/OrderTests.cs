using NoContact.Chart;
using NoContact.Facts;
using NoContact.Json;
using static NoContact.Told;

namespace NoContact.Journeys;

/// <summary>
/// However a fact comes in, late or in order, recorded or imagined, the journey is the one its list tells.
/// </summary>
public class OrderTests
{
    public static TheoryData<int, int> Moments =>
        new()
        {
            { 0, 0 },
            { -3, 0 },
            { 0, -3 },
            { -3, -3 },
            { -20, -1 },
            { -20, -20 },
        };

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_recorded_fact_leads_where_loading_the_list_does(int happened, int recorded)
    {
        var journey = Stamped();
        var fact = new QuestionAnswered
        {
            Id = "new",
            At = Now.AddDays(happened + 0.01).AddHours(-1),
            RecordedAt = Now.AddDays(recorded),
            Question = Question.LegalOrder,
            Answer = YesNoUnknown.Yes,
        };
        var (live, loaded) = (
            Engine.Record(journey, fact, Now).Journey,
            Engine.Load(new() { Zone = "Europe/London", Facts = [.. journey.Facts, fact] }, Now));

        Assert.Equal(loaded.Circumstances.Answers, live.Circumstances.Answers);
        Assert.Equal(loaded.State, live.State);
        Assert.Equal(loaded.LastRecorded, live.LastRecorded);
        Assert.Equal(loaded.FactsInForce, live.FactsInForce);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void An_imagined_fact_leads_where_the_recorded_one_would(int happened, int recorded)
    {
        var fact = new ExReachedOut
        {
            At = Now.AddDays(happened).AddHours(-1),
            Channel = Channel.Text,
            Tone = recorded < 0 ? Tone.NeverAgain : Tone.Warm,
        };
        var (imagined, done) = (Engine.WhatIf(Stamped(), fact, Now), Engine.Record(Stamped(), fact, Now));

        Assert.Equal(done.Journey.State, imagined.After.State);
        Assert.Equal(done.Diff!.After.Streak.Days, imagined.After.Streak.Days);
    }

    [Fact]
    public void A_late_lapse_is_imagined_where_it_would_have_been()
    {
        var imagined = Engine.WhatIf(
            Holding().Wrote(20).Then(new NoContactStarted { At = March(21) }).Build(),
            new ContactMade
            {
                At = March(10),
                Channel = Channel.Text,
                Purpose = Purpose.Personal,
            },
            Now);

        Assert.Equal(9, imagined.After.Streak.Past[0].Days);
    }

    [Fact]
    public void An_answer_recorded_later_counts_though_it_came_first_in_the_list()
    {
        var (no, yes) = (Answer("no", YesNoUnknown.No, recorded: 2), Answer("yes", YesNoUnknown.Yes, recorded: 1));

        Assert.Equal(
            YesNoUnknown.No,
            Engine.Record(Engine.Record(Stamped(), yes, Now).Journey, no, Now).Journey.Circumstances.Answers[
                Question.AskedForSpace
            ]);
        Assert.Equal(
            YesNoUnknown.No,
            Engine.Record(Engine.Record(Stamped(), no, Now).Journey, yes, Now).Journey.Circumstances.Answers[
                Question.AskedForSpace
            ]);

        static QuestionAnswered Answer(string id, YesNoUnknown answer, int recorded) =>
            new()
            {
                Id = id,
                At = Now,
                RecordedAt = Now.AddMinutes(recorded - 5),
                Question = Question.AskedForSpace,
                Answer = answer,
            };
    }

    [Fact]
    public void Where_a_fact_bears_no_stamp_the_list_is_the_order()
    {
        var journey = Engine
            .Record(
                Holding().Unstamped().Build(),
                new QuestionAnswered
                {
                    Id = "yes",
                    At = Now,
                    RecordedAt = Now,
                    Question = Question.Under18,
                    Answer = YesNoUnknown.Yes,
                },
                Now)
            .Journey;
        var after = Engine
            .Record(
                journey,
                new QuestionAnswered
                {
                    Id = "no",
                    At = Now,
                    RecordedAt = Now.AddDays(-1),
                    Question = Question.Under18,
                    Answer = YesNoUnknown.No,
                },
                Now)
            .Journey;

        Assert.Equal(YesNoUnknown.No, after.Circumstances.Answers[Question.Under18]);
    }

    [Fact]
    public void A_merged_journey_lists_its_facts_as_they_were_recorded()
    {
        var both = Engine.Load(
            new()
            {
                Zone = "UTC",
                Facts =
                [
                    new Breakup
                    {
                        Id = "b",
                        At = March(1),
                        RecordedAt = March(1),
                        EndedBy = EndedBy.Ex,
                    },
                ],
            },
            Now);
        var (a, b) = (With(both, "a", 3), With(With(both, "c", 2), "d", 4));

        Assert.Equal(["b", "c", "a", "d"], Engine.Merge(a, b, Now).Facts.Select(fact => fact.Id));
        Assert.Equal(["b", "c", "a", "d"], Engine.Merge(b, a, Now).Facts.Select(fact => fact.Id));

        static Journey With(Journey journey, string id, int day) =>
            Engine
                .Record(
                    journey,
                    new Watched
                    {
                        Id = id,
                        At = March(2),
                        RecordedAt = March(day),
                    },
                    Now)
                .Journey;
    }

    [Fact]
    public void One_instant_written_with_two_offsets_is_merged_to_the_same_writing_from_either_side()
    {
        Journey On(double hours) =>
            Engine.Load(
                new()
                {
                    Zone = "UTC",
                    Facts =
                    [
                        new Breakup
                        {
                            Id = "b",
                            At = March(1).ToOffset(TimeSpan.FromHours(hours)),
                            RecordedAt = March(1),
                            EndedBy = EndedBy.Ex,
                        },
                    ],
                },
                Now);

        Assert.Equal(
            JourneyJson.Write(Engine.Merge(On(1), On(2), Now)),
            JourneyJson.Write(Engine.Merge(On(2), On(1), Now)));
    }

    [Fact]
    public void Two_urges_are_one_only_where_all_they_say_is_the_same()
    {
        var urge = new Urge
        {
            Id = "u",
            At = Now,
            Intent = Intent.Reply,
            Intensity = 5,
            Channel = Channel.Text,
            Sober = YesNoUnknown.Yes,
            Note = "n",
            Motives = [Motive.Hope],
            Distress = [],
        };

        Assert.Equal(urge, urge with { Motives = [Motive.Hope] });
        Assert.All(
            new[]
            {
                urge with
                {
                    Id = "v",
                },
                urge with
                {
                    Intent = Intent.None,
                },
                urge with
                {
                    Intensity = 6,
                },
                urge with
                {
                    Channel = Channel.Call,
                },
                urge with
                {
                    Sober = YesNoUnknown.No,
                },
                urge with
                {
                    Note = "m",
                },
                urge with
                {
                    Motives = [],
                },
                urge with
                {
                    Distress = [Distress.ImmediateDanger],
                },
            },
            other => Assert.NotEqual(urge, other));
    }

    private static Journey Stamped() => Engine.Load(
        new()
        {
            Zone = "Europe/London",
            Facts = [.. Holding().Facts.Select((fact, i) => fact with { RecordedAt = fact.At.AddMinutes(i) })],
        },
        Now);

    [Fact]
    public void Of_two_facts_told_late_the_earlier_happened_first_whichever_was_told_first()
    {
        var felt = new Urge { At = March(10), Intensity = 4, Channel = Channel.Text };
        var begun = new NoContactStarted { At = March(3) };

        Assert.Equal(BreakupState.ContactBroken, BrokenUp().Then(felt).Wrote(4).Then(begun).Build().State);
        Assert.Equal(BreakupState.ContactBroken, BrokenUp().Then(felt, begun).Wrote(4).Build().State);
    }
}
