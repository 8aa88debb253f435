using System.Globalization;
using System.Text;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Rules;
using NoContact.Verdicts;
using static NoContact.Told;

namespace NoContact.Journeys;

/// <summary>What is too much, or cannot be kept, is refused in one line with a path.</summary>
public class LimitTests
{
    private const string TooMany = "has more than 100,000 facts, which is the most a journey holds";

    [Fact]
    [Trait("Speed", "slow")]
    public void A_journey_of_the_most_facts_is_read_folded_and_written_and_takes_no_fact_more()
    {
        var journey = Engine.Load(JourneyJson.Read(Document(Journey.MaxFacts)), Now);

        Assert.Equal(Journey.MaxFacts, JourneyJson.Read(JourneyJson.Write(journey)).Facts.Count);
        Assert.Equal([$"$: {TooMany}"], Problems(() => Engine.Record(journey, new Watched { At = Now }, Now)));
        Assert.NotEmpty(
            Engine
                .Evaluate(
                    journey,
                    new Urge
                    {
                        At = March(5),
                        Intensity = 5,
                        Channel = Channel.Text,
                    },
                    Now)
                .Resources);
        Assert.NotEmpty(
            Engine
                .Evaluate(
                    journey,
                    new Urge
                    {
                        At = Now,
                        Intensity = 5,
                        Channel = Channel.Text,
                    },
                    Now)
                .Resources);
        Assert.Equal(journey.State, Engine.WhatIf(journey, new Watched { At = March(2) }, Now).After.State);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void One_fact_more_is_refused_where_it_is_told_and_never_where_it_is_kept()
    {
        var document = JourneyJson.Read(Document(Journey.MaxFacts + 1));
        var told = Document(Journey.MaxFacts + 1, """{"zone":"UTC","now":"2026-03-30T21:15:00Z","facts":""");

        Assert.Equal([$"$.facts: {TooMany}"], Problems(() => Engine.Open(CaseDocument.Read(told))));
        Assert.Equal(Journey.MaxFacts + 1, Engine.Load(document, Now).Facts.Count);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Two_phones_that_hold_too_much_together_are_merged_all_the_same()
    {
        Journey Phone(string name) => Engine.Load(
            new()
            {
                Zone = "UTC",
                Facts =
                [
                    .. Enumerable
                        .Range(0, (Journey.MaxFacts / 2) + 1)
                        .Select(i => new Tie
                        {
                            Id = $"{name}{i}",
                            At = Now,
                            RecordedAt = Now,
                            Kind = TieKind.Work,
                        }),
                ],
            },
            Now);

        Assert.Equal(Journey.MaxFacts + 2, Engine.Merge(Phone("a"), Phone("b"), Now).Facts.Count);
    }

    [Theory]
    [InlineData("""{"fact":"watched"}""")]
    [InlineData("""{"fact":"watched","id":"same","at":"2026-03-01T20:00:00Z"}""")]
    [InlineData("""{"fact":"retracted","id":"x","at":"2027-03-01T20:00:00Z","factId":"nowhere","why":""}""")]
    [InlineData("null")]
    [Trait("Speed", "slow")]
    public void Of_very_many_problems_the_first_hundred_are_told(string fact)
    {
        var problems = Problems(() =>
            Engine.Load(
                JourneyJson.Read(
                    Encoding.UTF8.GetBytes(
                        $$"""{"schema":1,"zone":"UTC","""
                            + $$""" "facts":[{{string.Join(',', Enumerable.Repeat(fact, 50_000))}}]}"""
                    )),
                Now));

        Assert.InRange(problems.Count, BadInputException.MaxProblems, BadInputException.MaxProblems + 3);
    }

    [Theory]
    [InlineData(
        """{"fact":"watched","at":"2026-03-02T20:00:00Z","id":"\ud800"}""",
        "$.id: has a value of the wrong type"
    )]
    [InlineData(
        """{"fact":"planMade","at":"2026-03-02T20:00:00Z","cue":"\udc00","response":""}""",
        "$.cue: has a value of the wrong type"
    )]
    [InlineData(
        """{"fact":"watched","at":"2026-03-02T20:00:00Z","at":"2026-03-02T20:00:00Z"}""",
        "$.at: is given twice"
    )]
    [InlineData(
        """{"fact":"urge","at":"2026-03-02T20:00:00Z","channel":"text","intensity":1e400}""",
        "$.intensity: must be a whole number"
    )]
    [InlineData(
        """{"fact":"urge","at":"2026-03-02T20:00:00Z","channel":"text","intensity":99999999999999999999999}""",
        "$.intensity: must be a whole number"
    )]
    [InlineData(
        """{"fact":"urge","at":"2026-03-02T20:00:00Z","channel":"text","intensity":5,"""
            + """ "distress":["immediateDanger","immediateDanger","immediateDanger","immediateDanger"]}""",
        "$.distress: names more than there are"
    )]
    [InlineData("""{"fact":"watched","at":"9999-12-31T23:59:59Z"}""", "$.at: lies after now")]
    [InlineData(
        """{"fact":"tie","kind":"work","at":"0001-01-01T00:00:00Z"}""",
        "$.at: lies before 1900; check the year"
    )]
    [InlineData(
        """{"fact":"watched","at":"0001-01-01T00:00:00+14:00"}""",
        "$.at: must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\""
    )]
    [InlineData("""{"fact":"watched","at":"2026-03-02T20:00:00Z","a\nb":1}""", "$: has a field not known here")]
    [InlineData(
        """{"fact":"watched","at":"2026-03-02T20:00:00Z","he wrote to me":1}""",
        "$: has a field not known here"
    )]
    [InlineData(
        """{"fact":"watched","at":"2026-03-02T20:00:00Z","was missing required properties including 'my words'":1}""",
        "$: has a field not known here"
    )]
    [InlineData(
        """{"fact":"watched","at":"2026-03-02T20:00:00Z","type discriminator":1}""",
        "$: has a field not known here"
    )]
    public void A_fact_that_cannot_be_kept_is_refused_in_one_line(string json, string problem) =>
        Assert.Equal(
            [problem],
            Problems(() => Engine.Record(Holding().Build(), JourneyJson.ReadFact(Encoding.UTF8.GetBytes(json)), Now)));

    [Fact]
    public void Half_a_character_in_an_id_or_a_text_is_refused_since_it_would_read_back_as_another()
    {
        const string Half = "a\uD83D";
        var journey = Holding()
            .Then(
                new PlanMade
                {
                    Id = "plan",
                    At = March(2),
                    Cue = "a \uD83D\uDC94",
                    Response = "b",
                })
            .Build();
        (Fact Fact, string Field)[] halves =
        [
            (new Watched { At = Now, Id = Half }, "id"),
            (new Urge { At = Now, Intensity = 1, Channel = Channel.Text, Note = Half }, "note"),
            (new UrgePassed { At = Now, Helped = Half }, "helped"),
            (new UrgeStayed { At = Now, Helped = Half }, "helped"),
            (new CalmNote { At = Now, Text = Half }, "text"),
            (new TrustedPerson { At = Now, Name = Half }, "name"),
            (new TrustedPerson { At = Now, Name = "Sam", Contact = Half }, "contact"),
            (new PlanMade { At = Now, Cue = Half, Response = "" }, "cue"),
            (new PlanMade { At = Now, Cue = "", Response = "\uDC94\uD83D" }, "response"),
            (
                new CardAnswered
                {
                    At = Now,
                    Verdict = Verdict.WaitFirst,
                    Response = CardResponse.Followed,
                    Reason = Half,
                },
                "reason"),
            (new Retracted { At = Now, FactId = "plan", Why = Half }, "why"),
        ];

        Assert.All(
            halves,
            half =>
                Assert.Equal(
                    [$"$.{half.Field}: holds half a character: a surrogate without its other half"],
                    Problems(() => Engine.Record(journey, half.Fact, Now))));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void A_million_motives_are_refused_in_one_line() =>
        Assert.Equal(
            ["$.motives: names more than there are"],
            Problems(() =>
                Engine.Evaluate(
                    Holding().Build(),
                    new Urge
                    {
                        At = Now,
                        Intensity = 1,
                        Channel = Channel.Text,
                        Motives = [.. Enumerable.Repeat(Motive.Hope, 1_000_000)],
                    },
                    Now)));

    [Fact]
    [Trait("Speed", "slow")]
    public void A_history_over_all_the_years_there_are_is_folded()
    {
        var now = DateTimeOffset.MaxValue;
        var journey = Engine.Load(
            new()
            {
                Zone = "Australia/Lord_Howe",
                Facts =
                [
                    new Breakup
                    {
                        Id = "b",
                        At = DateTimeOffset.MinValue,
                        EndedBy = EndedBy.Ex,
                    },
                    .. Enumerable
                        .Range(1, 9998)
                        .Select(year => new ContactMade
                        {
                            Id = $"{year}",
                            At = new(year, 6, 1, 0, 0, 0, TimeSpan.Zero),
                            Channel = Channel.Letter,
                            Purpose = Purpose.Personal,
                        }),
                ],
            },
            now);

        Assert.Equal(0, Engine.Streak(journey, now).Days);
    }

    private static IReadOnlyList<string> Problems(Action door) =>
        [.. Assert.Throws<BadInputException>(door).Problems.Select(problem => problem.ToString())];

    private static byte[] Document(int facts, string start = """{"schema":1,"zone":"UTC","facts":""") =>
        Encoding.UTF8.GetBytes(
            start
                + """[{"fact":"breakup","id":"b","at":"2026-03-01T20:00:00Z","endedBy":"ex"}"""
                + string.Concat(
                    Enumerable
                        .Range(1, facts - 1)
                        .Select(i =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $$""",{"fact":"watched","id":"{{i}}","at":"2026-03-02T20:00:00Z"}""")))
                + "]}");
}
