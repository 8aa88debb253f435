using System.Text;
using static NoContact.Told;

namespace NoContact.Journeys;

public class JourneyJsonTests
{
    public static readonly Fact[] OneOfEach =
    [
        new Breakup { Id = "breakup", At = March(1), EndedBy = EndedBy.Unknown },
        new BreakupCorrected { Id = "2", At = March(2), FactId = "breakup", HappenedAt = At("2026-03-01T11:00:00+02:00") },
        new Mistreatment { Id = "3", At = March(2), Kind = MistreatmentKind.Other, Significant = true },
        new QuestionAnswered { Id = "4", At = March(2), Question = Question.Under18, Answer = YesNo.Unknown },
        new Tie { Id = "5", At = March(2), Kind = TieKind.Children, Ended = true },
        new Blocked { Id = "6", At = March(2), By = Party.Me },
        new AgreedToTalk { Id = "7", At = March(2), On = new(2026, 3, 9) },
        new NoContactStarted { Id = "8", At = March(2) },
        new Urge { Id = "9", At = March(2), Intensity = 0, Channel = Channel.Text, Motives = [Motive.Hope, Motive.Habit], Sober = YesNo.No, Note = "ÿ \"x\" \u2028" },
        new UrgePassed { Id = "10", At = March(2), Helped = "delay" },
        new ContactMade { Id = "11", At = March(2), Channel = Channel.ThroughOthers, Purpose = Purpose.Amends, Accidental = true },
        new ExResponded { Id = "12", At = March(2), Response = ExResponse.None },
        new ExReachedOut { Id = "13", At = March(2), Channel = Channel.Gift, Tone = Tone.NeverAgain },
        new LeftUnanswered { Id = "14", At = March(2) },
        new AmendsPlanned { Id = "15", At = March(2) },
        new AmendsDropped { Id = "16", At = March(2) },
        new Watched { Id = "17", At = March(2), RecordedAt = At("2026-03-02T12:00:00.1234567+05:30") },
        new Reconciled { Id = "18", At = March(2) },
        new MovedOn { Id = "19", At = March(2) },
        new PlanMade { Id = "20", At = March(2), Cue = "", Response = "walk" },
        new CardAnswered { Id = "21", At = March(2), Verdict = Verdict.GetSupportNow, Response = CardResponse.Overridden },
        new ZoneChanged { Id = "22", At = March(2), Zone = "Asia/Kolkata" },
        new Retracted { Id = "23", At = March(2), FactId = "17", Why = "" },
        new TextForgotten { Id = "24", At = March(2), FactId = "21" },
    ];

    [Fact]
    public void Every_kind_of_fact_reads_back_the_same()
    {
        Assert.Equal(FactKinds.Names.Keys.OrderBy(type => type.Name), OneOfEach.Select(fact => fact.GetType()).OrderBy(type => type.Name));
        foreach (var fact in OneOfEach)
        {
            var read = JourneyJson.ReadFact(JourneyJson.WriteFact(fact));
            Assert.Equal(fact, read);
            Assert.Equal(fact.At.Offset, read.At.Offset);
            Assert.Equal(fact.RecordedAt?.Offset, read.RecordedAt?.Offset);
        }
    }

    [Fact]
    public void A_document_of_another_schema_is_refused_however_it_was_come_by()
    {
        var document = Holding().Document;

        Assert.Contains("update it first", Assert.Throws<BadInputException>(() => Engine.Load(document with { Schema = 2 }, Now)).Problems.Single().Message, StringComparison.Ordinal);
        Assert.Equal("$.schema", Assert.Throws<BadInputException>(() => Engine.Load(document with { Schema = 0 }, Now)).Problems.Single().Path);
    }

    [Fact]
    public void A_plan_for_a_time_finer_than_it_is_written_is_refused() =>
        Assert.Equal(["$.from", "$.until"], Assert.Throws<BadInputException>(() => Engine.Record(Holding().Build(), new PlanMade { At = Now, Cue = "", Response = "", From = new(10, 30, 45), Until = new(11, 0, 0, 1) }, Now)).Problems.Select(problem => problem.Path));

    [Fact]
    public void A_fact_in_a_log_tells_its_kind_and_id_and_nothing_a_person_wrote() =>
        Assert.Equal(["urge 9", "planMade 20", "retracted 23"], OneOfEach.Where(fact => fact is Urge or PlanMade or Retracted).Select(fact => $"{fact with { RecordedAt = Now }}"));

    [Fact]
    public void A_journey_exported_and_imported_gives_the_same_answers_byte_for_byte()
    {
        var journey = (Nothing with { Facts = OneOfEach }).Build();

        var again = Engine.Load(JourneyJson.Read(JourneyJson.Write(journey)), Now);

        Assert.Equal(JourneyJson.Write(journey), JourneyJson.Write(again));
        Assert.Equal(journey.Facts, again.Facts);
    }

    [Fact]
    public void The_golden_journal_of_schema_1_replays_to_the_same_answer_for_ever()
    {
        var golden = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Journeys", "Golden", "schema-1.json"));

        var journey = Engine.Load(JourneyJson.Read(golden), Now);
        var streak = Engine.Streak(journey, Now);

        Assert.Equal("ContactBroken 0 9 9 1", $"{journey.State} {streak.Days} {streak.Longest} {streak.TotalDaysKept} {streak.Lapses}");
        Assert.Equal(Encoding.UTF8.GetString(golden).Trim(), Encoding.UTF8.GetString(JourneyJson.Write(journey)));
    }

    [Theory]
    [InlineData("""{"schema":2,"zone":"UTC","facts":[]}""", "$.schema: is 2; this version reads up to schema 1, so update it first")]
    [InlineData("""{"schema":0,"zone":"UTC","facts":[]}""", "$.schema: must be 1")]
    [InlineData("""{"zone":"UTC","facts":[]}""", "$.schema: is missing")]
    [InlineData("""{"schema":1,"zone":"UTC","facts":[{"fact":"watched","id":"1"}]}""", "$.facts[0].at: is missing")]
    public void A_document_that_cannot_be_read_says_so(string json, string problem) =>
        Assert.Equal(problem, Assert.Throws<BadInputException>(() => JourneyJson.Read(Encoding.UTF8.GetBytes(json))).Problems.Single().ToString());
}
