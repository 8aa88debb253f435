using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoContact.Extensions.AI.Functions;

/// <summary>
/// What a model is shown of the engine's answers: what a person is to hear, people first. Not shown are the trace of
/// the rules and which answer would lead to which verdict: nothing to argue with.
/// </summary>
internal static class Shown
{
    /// <summary>Of an urge that was weighed.</summary>
    public static readonly string[] OfAnUrge =
    [
        "resources", "verdict", "headline", "language", "reasons", "openQuestions", "forecast", "steps", "questions",
        "encouragements", "askAgainAt", "rulebook",
    ];

    /// <summary>Of an urge in a crisis, and where nothing else can be answered.</summary>
    public static readonly string[] InACrisis =
    [
        "resources", "verdict", "headline", "headlineInEnglish", "language", "steps", "problems", "before", "after",
    ];

    /// <summary>Of where a person stands.</summary>
    public static readonly string[] OfWhereIAm =
        ["resources", "state", "streak", "progress", "permitted", "revisit", "doubts"];

    /// <summary>Of what a fact changed, or would change.</summary>
    public static readonly string[] OfAChange = ["resources", "words", "fact", "before", "after", "forecast"];

    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Some of an answer, in that order, behind what is known beside it.</summary>
    /// <param name="utf8">The answer.</param>
    /// <param name="parts">What of it.</param>
    /// <param name="beside">What is written behind it; null is nothing.</param>
    public static JsonElement Of(
        ReadOnlyMemory<byte> utf8, IReadOnlyList<string> parts, Action<Utf8JsonWriter>? beside = null)
    {
        var places = PlacesIn(utf8.Span);
        var isCrisis = places.TryGetValue("verdict", out var verdict)
            && utf8.Span[verdict].SequenceEqual("\"getSupportNow\""u8);
        return Object(json =>
        {
            foreach (var part in isCrisis ? InACrisis : parts)
            {
                if (part == "openQuestions") WriteOpenQuestions(json, utf8.Span, places);
                else if (places.TryGetValue(part, out var place))
                {
                    json.WritePropertyName(part);
                    json.WriteRawValue(utf8.Span[place], skipInputValidation: true);
                }
            }

            beside?.Invoke(json);
        });
    }

    /// <summary>An object, as a tool gives it back.</summary>
    public static JsonElement Object(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return JsonElement.Parse(output.WrittenSpan);
    }

    // Where each value stands: an answer is long, and most of it is left out.
    private static Dictionary<string, Range> PlacesIn(ReadOnlySpan<byte> answer)
    {
        var places = new Dictionary<string, Range>(32);
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            places[name] = start..(int)reader.BytesConsumed;
        }

        return places;
    }

    // Their ids alone: what an answer would change is the person's to see, not a model's to aim at.
    private static void WriteOpenQuestions(
        Utf8JsonWriter json, ReadOnlySpan<byte> answer, Dictionary<string, Range> places)
    {
        if (!places.TryGetValue("unknowns", out var place)) return;
        json.WriteStartArray("openQuestions");
        string? last = null;
        foreach (var unknown in JsonElement.Parse(answer[place]).EnumerateArray())
        {
            var question = unknown.GetProperty("question"u8).GetString();
            if (question != last) json.WriteStringValue(question);
            last = question;
        }

        json.WriteEndArray();
    }
}
