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
    /// <param name="beside">What is written before the rest of it, and after the people; null is nothing.</param>
    public static JsonElement Of(
        ReadOnlyMemory<byte> utf8, IReadOnlyList<string> parts, Action<Utf8JsonWriter>? beside = null)
    {
        using var answer = JsonDocument.Parse(utf8);
        var isCrisis = answer.RootElement.TryGetProperty("verdict"u8, out var verdict)
            && verdict.ValueEquals("getSupportNow"u8);
        var output = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        foreach (var part in isCrisis ? InACrisis : parts)
        {
            if (part == "verdict") beside?.Invoke(json);
            if (part == "openQuestions") WriteOpenQuestions(json, answer.RootElement);
            else if (answer.RootElement.TryGetProperty(part, out var value))
            {
                json.WritePropertyName(part);
                value.WriteTo(json);
            }
        }

        if (!isCrisis && !parts.Contains("verdict")) beside?.Invoke(json);
        json.WriteEndObject();
        json.Flush();
        return JsonElement.Parse(output.WrittenSpan);
    }

    // Their ids alone: what an answer would change is the person's to see, not a model's to aim at.
    private static void WriteOpenQuestions(Utf8JsonWriter json, JsonElement answer)
    {
        if (!answer.TryGetProperty("unknowns"u8, out var unknowns)) return;
        json.WriteStartArray("openQuestions");
        string? last = null;
        foreach (var unknown in unknowns.EnumerateArray())
        {
            var question = unknown.GetProperty("question"u8).GetString();
            if (question != last) json.WriteStringValue(question);
            last = question;
        }

        json.WriteEndArray();
    }
}
