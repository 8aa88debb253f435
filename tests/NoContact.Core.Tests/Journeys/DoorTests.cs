using NoContact.Chart;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Journeys;

/// <summary>What cannot be right, whatever happened, is refused with the name of its field.</summary>
public class DoorTests
{
    private const string NotListed = "is not in its list of values";

    private static readonly Dictionary<string, Fact> OutsideTheList = new()
    {
        ["endedBy"] = new Breakup { At = Now, EndedBy = (EndedBy)99 },
        ["mistreatment.kind"] = new Mistreatment { At = Now, Kind = (MistreatmentKind)99 },
        ["question"] = new QuestionAnswered { At = Now, Question = (Question)99, Answer = YesNoUnknown.No },
        ["answer"] = new QuestionAnswered { At = Now, Question = Question.LegalOrder, Answer = (YesNoUnknown)3 },
        ["tie.kind"] = new Tie { At = Now, Kind = (TieKind)99 },
        ["by"] = new Blocked { At = Now, By = (Party)99 },
        ["contact.channel"] = new ContactMade { At = Now, Channel = (Channel)99, Purpose = Purpose.Personal },
        ["purpose"] = new ContactMade { At = Now, Channel = Channel.Text, Purpose = (Purpose)99 },
        ["responded.response"] = new ExResponded { At = Now, Response = (ExResponse)99 },
        ["reachedOut.channel"] = new ExReachedOut { At = Now, Channel = (Channel)99, Tone = Tone.Warm },
        ["tone"] = new ExReachedOut { At = Now, Channel = Channel.Text, Tone = (Tone)99 },
        ["intent"] = Urge() with { Intent = (Intent)99 },
        ["urge.channel"] = Urge() with { Channel = (Channel)99 },
        ["sober"] = Urge() with { Sober = (YesNoUnknown)99 },
        ["motives"] = Urge() with { Motives = [Motive.Hope, (Motive)99] },
        ["distress"] = Urge() with { Distress = [(Distress)99] },
        ["motive"] = new PlanMade { At = Now, Cue = "", Response = "", Motive = (Motive)99 },
        ["plan.channel"] = new PlanMade { At = Now, Cue = "", Response = "", Channel = (Channel)99 },
        ["verdict"] = new CardAnswered { At = Now, Verdict = (Verdict)99, Response = CardResponse.Followed },
        ["card.response"] = new CardAnswered { At = Now, Verdict = Verdict.WaitFirst, Response = (CardResponse)99 },
    };

    public static TheoryData<string> Fields => [.. OutsideTheList.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_word_outside_its_list_is_refused_by_the_name_of_its_field(string field) =>
        Assert.Equal([$"$.{field.Split('.')[^1]}: {NotListed}"], Recording(OutsideTheList[field]));

    [Fact]
    public void A_correction_to_a_word_outside_its_list_is_refused() =>
        Assert.Equal(
            [$"$.endedBy: {NotListed}"],
            Recording(
                new BreakupCorrected
                {
                    At = Now,
                    FactId = "breakup",
                    EndedBy = (EndedBy)99,
                }));

    [Fact]
    public void What_lies_ahead_is_refused_but_for_a_minute_between_two_clocks()
    {
        Assert.Empty(Recording(new Watched { At = Now.AddMinutes(1) }));
        Assert.Equal(["$.at: lies after now"], Recording(new Watched { At = Now.AddMinutes(1).AddTicks(1) }));
        Assert.Equal(
            ["$.happenedAt: lies after now"],
            Recording(
                new BreakupCorrected
                {
                    At = Now,
                    FactId = "breakup",
                    HappenedAt = Now.AddHours(1),
                }));
    }

    [Fact]
    public void An_id_has_1_to_200_characters_and_is_used_once()
    {
        Assert.Empty(Recording(new Watched { At = Now, Id = new('a', 200) }));
        Assert.Equal(["$.id: must have 1 to 200 characters"], Recording(new Watched { At = Now, Id = new('a', 201) }));
        Assert.Equal(
            ["$.id: is used twice; every fact has an id of its own"],
            Recording(new Watched { At = Now, Id = "breakup" }));
        Assert.Equal(["$.facts[0].id: must have 1 to 200 characters"], Loading(new Watched { At = Now }));
        Assert.Equal(
            ["$.facts[1].id: is used twice; every fact has an id of its own"],
            Loading(Breakup("b"), new Watched { Id = "b", At = Now }));
    }

    [Fact]
    public void What_needs_a_breakup_is_refused_before_the_first_to_the_tick()
    {
        var at = Holding().Facts[0].At;

        Assert.Empty(Recording(new Watched { At = at }));
        Assert.Single(
            Recording(new Watched { At = at.AddTicks(-1) }),
            problem => problem.StartsWith("$.at: lies before the first breakup", StringComparison.Ordinal));
        Assert.Single(
            Problems(() => Engine.Record(Nothing.Build(), new Watched { At = Now }, Now)),
            problem => problem.StartsWith("$.at: comes without a breakup", StringComparison.Ordinal));
        Assert.Empty(Telling(Breakup("b"), new Watched { Id = "w", At = Now }));
        Assert.Single(
            Telling(Breakup("b"), new Watched { Id = "w", At = Now.AddTicks(-1) }),
            problem => problem.StartsWith("$.facts[1].at: lies before the first breakup", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_correction_leaves_before_the_breakup_is_kept_and_in_doubt()
    {
        var correction = new BreakupCorrected { At = Now, FactId = "breakup", HappenedAt = March(5) };
        var corrected = Engine.Record(Holding().Wrote(3).Build(), correction, Now).Journey;

        Assert.Equal(
            [DoubtKind.BeforeBreakup, DoubtKind.BeforeBreakup],
            Engine.Doubts(corrected, Now).Select(doubt => doubt.Kind));
        Assert.Equal(BreakupState.BrokenUp, corrected.State);
    }

    [Fact]
    public void What_names_an_urge_names_one_of_this_journey_where_it_is_told_and_is_kept_where_it_is_not()
    {
        const string problem = "must name an urge of this journey";
        Fact[] naming =
        [
            new UrgePassed { Id = "a", At = Now, UrgeId = "b" },
            new UrgeStayed { Id = "a", At = Now, UrgeId = "b" },
            new ContactMade { Id = "a", At = Now, UrgeId = "b", Channel = Channel.Text, Purpose = Purpose.Personal },
        ];

        foreach (var fact in naming)
        {
            Assert.Equal([$"$.urgeId: {problem}"], Recording(fact));
            Assert.Equal([$"$.facts[1].urgeId: {problem}"], Telling(Breakup("b"), fact));
            Assert.Empty(Loading(Breakup("b"), fact));
            Assert.Empty(Telling(Breakup("c"), Urge() with { Id = "b" }, fact));
        }
    }

    [Fact]
    public void A_note_and_a_person_say_what_and_who_but_where_they_are_ended()
    {
        const string missing = "is missing; only where it is ended may it be left out";

        Assert.Equal([$"$.text: {missing}"], Recording(new CalmNote { At = Now }));
        Assert.Equal([$"$.name: {missing}"], Recording(new TrustedPerson { At = Now, Contact = "07700 900123" }));
        Assert.Empty(Recording(new CalmNote { At = Now, Ended = true }));
        Assert.Empty(Recording(new TrustedPerson { At = Now, Ended = true }));
        Assert.Empty(Problems(() => Engine.Record(Nothing.Build(), new CalmNote { At = Now, Text = "a" }, Now)));
    }

    [Fact]
    public void A_late_fact_that_cannot_be_is_named_as_the_one_that_was_given() =>
        Assert.Single(
            Problems(() =>
                Engine.Record(
                    Holding().Build(),
                    new Retracted
                    {
                        At = March(2),
                        FactId = "nowhere",
                        Why = "",
                    },
                    Now)),
            problem => problem == "$.factId: names no fact of this journey");

    [Theory]
    [InlineData(Question.LegalOrder, true)]
    [InlineData(Question.TheyAreAfraid, true)]
    [InlineData(Question.AskedForSpace, false)]
    public void Only_a_yes_about_safety_cannot_be_undone_and_its_text_can_be_forgotten(Question question, bool stays)
    {
        var journey = Holding()
            .Then(
                new QuestionAnswered
                {
                    Id = "yes",
                    At = March(9),
                    Question = question,
                    Answer = YesNoUnknown.Yes,
                })
            .Build();

        Assert.Equal(
            stays,
            Problems(() =>
                Engine.Record(
                    journey,
                    new Retracted
                    {
                        At = Now,
                        FactId = "yes",
                        Why = "",
                    },
                    Now)
            ).Length == 1);
        Assert.Empty(Problems(() => Engine.Record(journey, new TextForgotten { At = Now, FactId = "yes" }, Now)));
    }

    [Fact]
    public void What_is_imagined_comes_through_the_same_door()
    {
        Assert.Equal(
            ["$.at: lies after now"],
            Problems(() => Engine.WhatIf(Holding().Build(), new Watched { At = Now.AddDays(1) }, Now)));
        Assert.Equal(
            ["$.zone: " + FactCheck.UnknownZone],
            Problems(() => Engine.WhatIf(Holding().Build(), new ZoneChanged { At = Now, Zone = "Moon" }, Now)));
    }

    [Fact]
    public void No_more_than_a_hundred_problems_are_told()
    {
        Fact Bad(int i) => new Watched { Id = $"{i}", At = Now.AddDays(1) };

        Assert.Equal(99, Telling([Breakup("b"), .. Enumerable.Range(0, 99).Select(Bad)]).Length);
        Assert.Equal(
            BadInputException.MaxProblems,
            Telling([Breakup("b"), .. Enumerable.Range(0, 300).Select(Bad)]).Length);
    }

    private static Urge Urge() => new() { At = Now, Intensity = 1, Channel = Channel.Text };

    private static Breakup Breakup(string id) => new() { Id = id, At = Now, EndedBy = EndedBy.Ex };

    private static string[] Recording(Fact fact) => Problems(() => Engine.Record(Holding().Build(), fact, Now));

    private static string[] Loading(params Fact[] facts) =>
        Problems(() => Engine.Load(new() { Zone = "UTC", Facts = facts }, Now));

    private static string[] Telling(params Fact[] facts) =>
        Problems(() => Engine.Open(new() { Zone = "UTC", Now = Now, Facts = facts }));

    private static string[] Problems(Action deed)
    {
        try
        {
            deed();
            return [];
        }
        catch (BadInputException e)
        {
            return [.. e.Problems.Select(problem => problem.ToString())];
        }
    }
}
