using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>What a host's own serializer makes of our types, as in a body that is bound.</summary>
public class HostJsonTests
{
    [Fact]
    public void The_kind_of_a_fact_may_stand_anywhere() =>
        Assert.IsType<Watched>(Read<Fact>("""{"at":"2026-03-01T20:00:00Z","fact":"watched"}"""));

    [Fact]
    public void A_fact_is_written_as_the_engine_writes_it()
    {
        var fact = new ContactMade
        {
            Id = "1",
            At = Told.Now,
            Channel = Channel.SocialMedia,
            Purpose = Purpose.Personal,
        };

        Assert.Equal(
            JourneyJson.WriteFact(fact),
            JsonSerializer.SerializeToUtf8Bytes<Fact>(fact, JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData("""{"at":"2026-03-01T20:00:00Z"}""", "$.fact: is missing; it names the kind of fact")]
    [InlineData("""{"fact":"married","at":"2026-03-01T20:00:00Z"}""", "$.fact: names no known kind of fact")]
    [InlineData("""{"fact":"watched","at":"2026-03-01T20:00:00"}""", "$.at: must be a date and time with an offset")]
    [InlineData(
        """{"fact":"contactMade","at":"2026-03-01T20:00:00Z","channel":"text","purpose":"personal","accidentall":1}""",
        "$.accidentall: is not a field known here")]
    [InlineData("""{"fact":"watched","at":"2026-03-01T20:00:00Z","my ex Anna":1}""", "$: has a field not known here")]
    [InlineData(
        """{"fact":"contactMade","at":"2026-03-01T20:00:00Z","channel":0,"purpose":"personal"}""",
        "$.channel: must be one of: text, call")]
    [InlineData("[]", "$: has a value of the wrong type")]
    [InlineData("null", "$: must be a fact")]
    public void A_fact_that_cannot_be_right_is_refused_in_our_words(string json, string problem)
    {
        var list = $$"""{"name":null,"zone":"UTC","now":"2026-03-01T20:00:00Z","facts":[{{json}}]}""";

        if (json != "null") // Which the serializer itself takes for none.
            Assert.StartsWith(problem, Refusal<Fact>(json), StringComparison.Ordinal);
        Assert.StartsWith(
            problem.Replace("$", "$.facts[0]", StringComparison.Ordinal),
            Refusal<CaseDocument>(list),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"at":"2026-03-01T20:00:00Z","intensity":4,"channel":"text","sobber":"no"}""")]
    [InlineData("""{"at":"2026-03-01T20:00:00Z","intensity":"4","channel":"text"}""")]
    [InlineData("""{"at":"2026-03-01T20:00:00","intensity":4,"channel":"text"}""")]
    [InlineData("""{"at":"2026-03-01T20:00:00Z","intensity":4,"channel":"TEXT"}""")]
    [InlineData("""{"at":"2026-03-01T20:00:00Z","channel":"text"}""")]
    public void An_urge_is_read_as_strictly(string json) =>
        Assert.ThrowsAny<JsonException>(() => Read<Urge>(json));

    // A server reads a body as it comes.
    private static T? Read<T>(string json)
    {
        var body = new Pipe();
        body.Writer.Write(Encoding.UTF8.GetBytes(json));
        body.Writer.Complete();
        var read = JsonSerializer.DeserializeAsync<T>(body.Reader, JsonSerializerOptions.Web);
        return read.AsTask().GetAwaiter().GetResult();
    }

    private static string Refusal<T>(string json) => Assert.ThrowsAny<JsonException>(() => Read<T>(json)).Message;
}
