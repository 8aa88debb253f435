using System.Text;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>All that is wrong is told at once, and null for what may be left out is not wrong.</summary>
public class EveryProblemTests
{
    private const string Now = "\"now\":\"2026-03-30T21:15:00Z\"";

    [Fact]
    public void What_is_wrong_with_the_policy_the_facts_and_the_urge_of_a_case_is_told_together() => Assert.Equal(
        [
            "$.policy.goalDays", "$.zone", "$.facts[0].at", "$.urge.intensity",
        ],
        PathsOf(
            $$"""
            {"zone":"Mars/Olympus",{{Now}},"policy":{"goalDays":-1},
             "facts":[{"fact":"breakup","at":"2026-04-30T20:00:00Z","endedBy":"ex"}],
             "urge":{"at":"2026-03-30T21:15:00Z","intensity":11,"channel":"text"} }
            """));

    [Fact]
    public void What_cannot_be_read_in_the_policy_the_facts_and_the_urge_is_told_together() => Assert.Equal(
        [
            "$.zone", "$.policy.goalDays", "$.facts[0].endedBy", "$.facts[1].at",
            "$.urge.intensity", "$.urge.sober", "$.urge.channel",
        ],
        PathsOf(
            $$"""
            {"zone":7,{{Now}},"policy":{"goalDays":"ten"},
             "facts":[{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"them"},
                      {"fact":"noContactStarted","at":"yesterday"}],
             "urge":{"at":"2026-03-30T21:15:00Z","intensity":"five","sober":"maybe"} }
            """));

    [Theory]
    [InlineData(
        "$.facts[1].x",
        """
        {"fact":"breakupCorrected","at":"2026-03-20T12:00:00Z","factId":"1","happenedAt":"2026-02-01T12:00:00Z","x":1},
        {"fact":"watched","at":"2026-02-10T12:00:00Z"}
        """)]
    [InlineData(
        "$.facts[2].why",
        """
        {"fact":"watched","at":"2026-05-10T12:00:00Z"},{"fact":"retracted","at":"2026-03-20T12:00:00Z","factId":"2"}
        """)]
    [InlineData(
        "$.facts[1].id",
        """
        {"id":5,"fact":"watched","at":"2026-03-20T12:00:00Z"},{"id":"2","fact":"watched","at":"2026-03-20T12:00:00Z"}
        """)]
    public void What_cannot_be_read_is_held_against_no_other(string path, string facts) => Assert.Equal(
        [path],
        PathsOf($$"""
            {"zone":"UTC",{{Now}},"facts":[{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"},{{facts}}]}
            """));

    [Fact]
    public void Of_fields_by_the_thousand_that_nobody_knows_a_hundred_are_told()
    {
        var fields = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"f{i}\":null"));

        Assert.Equal(
            BadInputException.MaxProblems,
            Assert.Throws<BadInputException>(() =>
                JourneyJson.ReadUrge(Encoding.UTF8.GetBytes($"{{{fields}}}"))).Problems.Count);
    }

    [Fact]
    public void Null_for_a_field_that_may_be_left_out_is_leaving_it_out()
    {
        const string urge =
            """
            "at":"2026-03-30T20:00:00Z","intensity":5,"channel":"text","intent":null,"motives":null,"sober":null,
            "distress":null,"note":null,"recordedAt":null
            """;
        var bare = new Urge
        {
            At = Told.At("2026-03-30T20:00:00Z"),
            Intensity = 5,
            Channel = Channel.Text,
        };

        Assert.Equal(bare, JourneyJson.ReadUrge(Encoding.UTF8.GetBytes($"{{{urge}}}")));
        Assert.Equal(bare, JourneyJson.ReadFact(Encoding.UTF8.GetBytes($$"""{"fact":"urge","id":null,{{urge}}}""")));
        var file = CaseDocument.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                {"name":null,"zone":"UTC",{{Now}},"policy":null,"urge":{{{urge}}},"facts":[{"fact":"urge",{{urge}}},
                {"fact":"contactMade","at":"2026-03-30T20:00:00Z","channel":"text",
                "purpose":"personal","accidental":null}]}
                """));
        Assert.Equal(bare, file.Facts[0]);
        Assert.Equal(bare, file.Urge);
        Assert.False(Assert.IsType<ContactMade>(file.Facts[1]).Accidental);
    }

    [Theory]
    [InlineData("""{"at":null,"intensity":5,"channel":"text","motives":null}""", "$.at")]
    [InlineData("""{"at":"2026-03-30T20:00:00Z","intensity":null,"channel":"text"}""", "$.intensity")]
    [InlineData("""{"at":"2026-03-30T20:00:00Z","intensity":5,"channel":"text","motives":[null]}""", "$.motives[0]")]
    [InlineData(
        """{"at":"2026-03-30T20:00:00Z","intensity":5,"channel":"text","motives":null,"mood":null}""",
        "$.mood"
    )]
    [InlineData(
        """{"at":"2026-03-30T20:00:00Z","intensity":5,"channel":"text","sober":null,"sober":"no"}""",
        "$.sober"
    )]
    public void Null_for_any_other_is_refused(string urge, string path) =>
        Assert.Equal(
            [path],
            Assert.Throws<BadInputException>(() => JourneyJson.ReadUrge(Encoding.UTF8.GetBytes(urge)))
                .Problems.Select(problem => problem.Path));

    private static IEnumerable<string> PathsOf(string json) =>
        Assert.Throws<BadInputException>(() => Told.Engine.AnswerUtf8(Encoding.UTF8.GetBytes(json)))
            .Problems.Select(problem => problem.Path);
}
