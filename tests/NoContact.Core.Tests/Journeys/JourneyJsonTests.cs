using System.Text;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Testing;
using static NoContact.Told;

namespace NoContact.Journeys;

public class JourneyJsonTests
{
    [Fact]
    public void Every_kind_of_fact_reads_back_the_same()
    {
        Assert.Equal(
            Fact.Kinds.Keys.OrderBy(type => type.Name),
            OneOfEachKind.All.Select(fact => fact.GetType()).OrderBy(type => type.Name));
        foreach (var fact in OneOfEachKind.All)
        {
            var read = JourneyJson.ReadFact(JourneyJson.WriteFact(fact));
            Assert.Equal(fact, read);
            Assert.Equal(fact.At.Offset, read.At.Offset);
            Assert.Equal(fact.RecordedAt?.Offset, read.RecordedAt?.Offset);
        }
    }

    [Theory]
    [InlineData(2, "$.schema: is 2; this version reads up to schema 1, so update it first")]
    [InlineData(0, "$.schema: must be 1")]
    public void A_fact_kept_in_another_schema_is_refused_by_its_number(int schema, string problem)
    {
        var kept = JourneyJson.WriteFact(OneOfEachKind.All[0]);

        var refused = Assert.Throws<BadInputException>(() => JourneyJson.ReadFact(kept, schema));

        Assert.Equal(problem, refused.Problems.Single().ToString());
        Assert.Equal(OneOfEachKind.All[0], JourneyJson.ReadFact(kept, JourneyJson.CurrentSchema));
    }

    [Theory]
    [InlineData("""{"schema":2,"zone":"UTC","facts":[{"fact":"newKind","at":"2026-05-01T00:00:00Z"}]}""")]
    [InlineData("""{"zone":"UTC","newField":[1],"facts":[],"schema":2}""")]
    public void A_newer_document_is_refused_by_its_number_whatever_it_holds(string json) =>
        Assert.Equal(
            "$.schema: is 2; this version reads up to schema 1, so update it first",
            Assert.Throws<BadInputException>(() => JourneyJson.Read(Encoding.UTF8.GetBytes(json)))
                .Problems.Single().ToString());

    [Fact]
    public void A_plan_for_a_time_finer_than_it_is_written_is_refused() =>
        Assert.Equal(
            ["$.from", "$.until"],
            Assert
                .Throws<BadInputException>(() =>
                    Engine.Record(
                        Holding().Build(),
                        new PlanMade
                        {
                            At = Now,
                            Cue = "",
                            Response = "",
                            From = new(10, 30, 45),
                            Until = new(11, 0, 0, 1),
                        },
                        Now))
                .Problems.Select(problem => problem.Path));

    [Fact]
    public void A_fact_in_a_log_tells_its_kind_and_id_and_nothing_a_person_wrote() =>
        Assert.Equal(
            ["urge 9", "planMade 20", "retracted 23"],
            OneOfEachKind
                .All.Where(fact => fact is Urge or PlanMade or Retracted)
                .Select(fact => $"{fact with { RecordedAt = Now }}"));

    [Fact]
    public void A_journey_exported_and_imported_gives_the_same_answers_byte_for_byte()
    {
        var journey = (Nothing with { Facts = OneOfEachKind.All }).Build();

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

        Assert.Equal(
            "ContactBroken 0 9 9 1",
            $"{journey.State} {streak.Days} {streak.Longest} {streak.TotalDaysKept} {streak.Lapses}");
        Assert.Equal(Encoding.UTF8.GetString(golden).Trim(), Encoding.UTF8.GetString(JourneyJson.Write(journey)));
    }

    [Theory]
    [InlineData(
        """{"schema":2,"zone":"UTC","facts":[]}""",
        "$.schema: is 2; this version reads up to schema 1, so update it first"
    )]
    [InlineData("""{"schema":0,"zone":"UTC","facts":[]}""", "$.schema: must be 1")]
    [InlineData("""{"zone":"UTC","facts":[]}""", "$.schema: is missing")]
    [InlineData("""{"schema":1,"zone":"UTC","facts":[{"fact":"watched","id":"1"}]}""", "$.facts[0].at: is missing")]
    public void A_document_that_cannot_be_read_says_so(string json, string problem) =>
        Assert.Equal(
            problem,
            Assert
                .Throws<BadInputException>(() => JourneyJson.Read(Encoding.UTF8.GetBytes(json)))
                .Problems.Single()
                .ToString());
}
