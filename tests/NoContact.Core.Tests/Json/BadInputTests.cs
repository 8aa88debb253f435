using System.Text;
using NoContact.Chart;
using NoContact.Facts;

namespace NoContact.Json;

public class BadInputTests
{
    private const string Start = """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""";

    [Theory]
    [InlineData("", "$: is not well-formed JSON (line 1, byte 1)")]
    [InlineData("{", "$: is not well-formed JSON (line 1, byte 2)")]
    [InlineData("[]", "$: has a value of the wrong type")]
    [InlineData("null", "$: must be an object")]
    [InlineData("""{"zone":"Europe/London"}""", "$.now: is missing|$.facts: is missing")]
    [InlineData("""{"zone":5,"now":"2026-03-30T21:15:00Z","facts":[]}""", "$.zone: has a value of the wrong type")]
    [InlineData("""{"zone":null,"now":"2026-03-30T21:15:00Z","facts":[]}""", "$.zone: has a value of the wrong type")]
    [InlineData(
        """{"zone":"Mars/Base","now":"2026-03-30T21:15:00Z","facts":[]}""",
        "$.zone: is not a time zone this system knows; use an IANA name such as \"Europe/London\""
    )]
    [InlineData(
        """{"zone":"Gondor Standard Time","now":"2026-03-30T21:15:00Z","facts":[]}""",
        "$.zone: is not a time zone this system knows; use an IANA name such as \"Europe/London\""
    )]
    [InlineData(
        """{"zone":"Europe/London","now":"2026-03-30T21:15:00","facts":[]}""",
        "$.now: must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\""
    )]
    [InlineData(
        """{"zone":"Europe/London","now":"10000-03-30T21:15:00Z","facts":[]}""",
        "$.now: must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\""
    )]
    [InlineData(
        """{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":{}}""",
        "$.facts: must be a list of facts"
    )]
    [InlineData(
        """{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[],"more":1}""",
        "$.more: is not a field known here"
    )]
    [InlineData(
        """{"zone":"Europe/London","zone":"UTC","now":"2026-03-30T21:15:00Z","facts":[]}""",
        "$.zone: is given twice"
    )]
    public void A_case_that_cannot_be_read_says_where_and_what(string json, string problems) =>
        Assert.Equal(problems.Split('|'), Problems(json));

    [Theory]
    [InlineData("""{"at":"2026-03-01T20:00:00Z"}""", "$.facts[0].fact: is missing; it names the kind of fact")]
    [InlineData("""{"fact":"parted","at":"2026-03-01T20:00:00Z"}""", "$.facts[0].fact: names no known kind of fact")]
    [InlineData("5", "$.facts[0]: has a value of the wrong type")]
    [InlineData("null", "$.facts[0]: must be a fact")]
    [InlineData("""{"fact":"breakup","at":"2026-03-01T20:00:00Z"}""", "$.facts[0].endedBy: is missing")]
    [InlineData(
        """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"Ex"}""",
        "$.facts[0].endedBy: must be one of: unknown, ex, me, mutual"
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":1}""",
        "$.facts[0].endedBy: must be one of: unknown, ex, me, mutual"
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex,me"}""",
        "$.facts[0].endedBy: must be one of: unknown, ex, me, mutual"
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex","note":"x"}""",
        "$.facts[0].note: is not a field known here"
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-03-01","endedBy":"ex"}""",
        "$.facts[0].at: must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\""
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-02-29T20:00:00Z","endedBy":"ex"}""",
        "$.facts[0].at: names a date that does not exist"
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-02-28t9:00:00+01:00","endedBy":"ex"}""",
        "$.facts[0].at: must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\""
    )]
    [InlineData(
        """{"fact":"breakup","at":"2026-02-28T25:00:00Z","endedBy":"ex"}""",
        "$.facts[0].at: must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\""
    )]
    [InlineData("""{"fact":"breakup","at":"2026-04-01t20:00:00z","endedBy":"ex"}""", "$.facts[0].at: lies after now")]
    [InlineData("""{"fact":"breakup","at":"2026-04-01T20:00:00Z","endedBy":"ex"}""", "$.facts[0].at: lies after now")]
    [InlineData(
        """{"fact":"noContactStarted","at":"2026-03-01T20:00:00Z"}""",
        "$.facts[0].at: comes without a breakup; record the breakup first"
    )]
    [InlineData(
        Start + """,{"fact":"watched","at":"2026-02-01T20:00:00Z"}""",
        "$.facts[1].at: lies before the first breakup; check the date, here and of the breakup as corrected"
    )]
    [InlineData(
        Start
            + """,{"fact":"watched","at":"2026-02-27T20:00:00Z"},"""
            + """{"fact":"breakupCorrected","at":"2026-03-03T20:00:00Z","factId":"1","""
            + """ "happenedAt":"2026-03-03T20:00:00Z"}""",
        "$.facts[1].at: lies before the first breakup; check the date, here and of the breakup as corrected"
    )]
    [InlineData(
        Start + """,{"fact":"urge","at":"2026-03-02T20:00:00Z","channel":"text","intensity":11}""",
        "$.facts[1].intensity: must be a whole number from 0 to 10"
    )]
    [InlineData(
        Start + """,{"fact":"urge","at":"2026-03-02T20:00:00Z","channel":"text","intensity":5.5}""",
        "$.facts[1].intensity: must be a whole number"
    )]
    [InlineData(
        Start + """,{"fact":"tie","at":"2026-03-02T20:00:00Z","kind":"work","id":"1"}""",
        "$.facts[1].id: is used twice; every fact has an id of its own"
    )]
    [InlineData(
        Start + """,{"fact":"zoneChanged","at":"2026-03-02T20:00:00Z","zone":"Nowhere"}""",
        "$.facts[1].zone: is not a time zone this system knows; use an IANA name such as \"Europe/London\""
    )]
    [InlineData(
        Start + """,{"fact":"agreedToTalk","at":"2026-03-02T20:00:00Z","on":"soon"}""",
        "$.facts[1].on: must be a calendar date, such as \"2026-03-30\""
    )]
    [InlineData(
        Start + """,{"fact":"retracted","at":"2026-03-02T20:00:00Z","factId":"9","why":""}""",
        "$.facts[1].factId: names no fact of this journey"
    )]
    [InlineData(
        Start + """,{"fact":"retracted","at":"2026-03-02T20:00:00Z","factId":"2","why":""}""",
        "$.facts[1].factId: names an undo or a forgetting, which stay"
    )]
    [InlineData(
        Start
            + """,{"fact":"answer","at":"2026-03-02T20:00:00Z","question":"legalOrder","answer":"yes"},"""
            + """{"fact":"retracted","at":"2026-03-02T20:00:00Z","factId":"2","why":""}""",
        "$.facts[2].factId: names a safety answer of yes, which is only ever answered no"
    )]
    [InlineData(
        Start
            + """,{"fact":"exReachedOut","at":"2026-03-02T20:00:00Z","channel":"text","tone":"neverAgain"},"""
            + """{"fact":"retracted","at":"2026-03-02T20:00:00Z","factId":"2","why":""}""",
        "$.facts[2].factId: names a safety answer of yes, which is only ever answered no"
    )]
    [InlineData(
        Start + """,{"fact":"breakupCorrected","at":"2026-03-02T20:00:00Z","factId":"1"}""",
        "$.facts[1].endedBy: is missing: a correction says endedBy, happenedAt or both"
    )]
    [InlineData(
        Start
            + """,{"fact":"tie","at":"2026-03-02T20:00:00Z","kind":"work"},"""
            + """{"fact":"breakupCorrected","at":"2026-03-02T20:00:00Z","factId":"2","endedBy":"me"}""",
        "$.facts[2].factId: must name a breakup of this journey"
    )]
    [InlineData(
        Start + ""","x",{"fact":"tie"}""",
        "$.facts[1]: has a value of the wrong type|$.facts[2].kind: is missing|$.facts[2].at: is missing"
    )]
    public void A_fact_that_cannot_be_right_says_where_and_what(string facts, string problems) =>
        Assert.Equal(
            problems.Split('|'),
            Problems($$"""{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[{{facts}}]}"""));

    [Theory]
    [InlineData("""{"at":"2026-03-30T21:15:00Z","intensity":2}""", "$.urge.channel: is missing")]
    [InlineData(
        """{"at":"2026-03-30T21:15:00Z","intensity":-1,"channel":"text"}""",
        "$.urge.intensity: must be a whole number from 0 to 10"
    )]
    [InlineData(
        """{"at":"2026-03-30T21:15:00Z","intensity":2,"channel":"text","sober":"maybe"}""",
        "$.urge.sober: must be one of: unknown, yes, no"
    )]
    [InlineData(
        """{"at":"2026-03-30T21:15:00Z","intensity":2,"channel":"text","fact":"urge"}""",
        "$.urge.fact: is not a field known here"
    )]
    public void An_urge_that_cannot_be_right_says_where_and_what(string urge, string problem) =>
        Assert.Equal(
            [problem],
            Problems($$"""{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[],"urge":{{urge}}}"""));

    [Theory]
    [InlineData(
        """{"goalDays":-1,"milestones":[3,3]}""",
        "$.policy.goalDays: must be a whole number from 0 to 36500|$.policy.milestones: must be rising whole "
            + "numbers from 1 to 36500"
    )]
    [InlineData("""{"dayStartsAt":"25:00"}""", "$.policy.dayStartsAt: must be a time of day, such as \"03:00\"")]
    [InlineData("""{"daysStartAt":"03:00"}""", "$.policy.daysStartAt: is not a field known here")]
    public void A_policy_that_cannot_be_right_says_where_and_what(string policy, string problems) =>
        Assert.Equal(
            problems.Split('|'),
            Problems($$"""{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[],"policy":{{policy}}}"""));

    [Fact]
    public void One_minute_of_skew_is_allowed_and_counts()
    {
        var skewed = Answer(
            """{"zone":"Europe/London","now":"2026-03-01T20:00:00Z","facts":[{"fact":"breakup","""
                + """ "at":"2026-03-01T20:01:00Z","endedBy":"ex"}]}"""
        );

        Assert.Equal(Chart.BreakupState.BrokenUp, skewed.State);
    }

    [Fact]
    public void Ten_megabytes_of_nested_arrays_are_refused_in_one_line()
    {
        var deep = new string('[', 5_000_000) + new string(']', 5_000_000);

        Assert.Equal(
            ["$.facts: is nested too deep"],
            Problems($$"""{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":{{deep}}}"""));
    }

    [Fact]
    public void A_fact_that_is_nested_too_deep_is_refused_in_one_line()
    {
        var deep = new string('[', 65) + new string(']', 65);
        const string at = "2026-03-30T21:15:00Z";

        Assert.Equal(
            ["$.facts: is nested too deep"],
            Problems(
                $$"""{"zone":"UTC","now":"{{at}}","facts":[{"fact":"watched","at":"{{at}}","x":{{deep}}}]}"""));
    }

    [Fact]
    public void Free_text_never_reaches_a_problem()
    {
        var problems = Problems(
            """{"zone":"Europe/London","now":"2026-03-30T21:15:00Z","facts":[{"fact":"planMade","""
                + """ "at":"2027-01-01T00:00:00Z","cue":"SECRET","response":"SECRET"},"""
                + """{"fact":"tie","at":"2026-01-01T00:00:00Z","kind":"SECRET"}]}"""
        );

        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, problem => problem.Contains("SECRET", StringComparison.Ordinal));
    }

    private static string[] Problems(string json) =>
        [.. Assert.Throws<BadInputException>(() => Answer(json)).Problems.Select(problem => problem.ToString())];

    private static AnswerDocument Answer(string json) =>
        Told.Engine.Answer(CaseDocument.Read(Encoding.UTF8.GetBytes(json)));
}
