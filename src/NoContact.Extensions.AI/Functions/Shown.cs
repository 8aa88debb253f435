using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoContact.Json;
using NoContact.Verdicts;

namespace NoContact.Extensions.AI.Functions;

/// <summary>
/// What a model is shown of the engine's answers: what a person is to hear, people first. Not shown are the trace of
/// the rules and which answer would lead to which verdict: nothing to argue with.
/// </summary>
internal static class Shown
{
    /// <summary>Of an urge in a crisis, and where nothing else can be answered.</summary>
    public static readonly string[] InACrisis =
        ["resources", "verdict", "headline", "headlineInEnglish", "language", "steps", "problems"];

    /// <summary>Of what would follow.</summary>
    public static readonly string[] OfWhatIf = ["resources", "verdict", "before", "after", "forecast"];

    private static readonly string[] OfAnUrge =
    [
        "resources", "verdict", "headline", "language", "reasons", "forecast", "steps", "questions", "encouragements",
        "askAgainAt", "rulebook",
    ];

    private static readonly string[] OfWhereIAm =
        ["resources", "state", "streak", "progress", "permitted", "revisit", "doubts"];

    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An urge, weighed; without one where the person stands.</summary>
    public static JsonElement Of(AnswerDocument answer) => Object(json =>
    {
        if (answer.Verdict is not { } verdict) WireJson.WriteParts(json, answer, OfWhereIAm);
        else if (verdict.IsCrisis) WireJson.WriteParts(json, answer, InACrisis);
        else
        {
            WireJson.WriteParts(json, answer, OfAnUrge);

            // Their ids alone: what an answer would change is the person's to see, not a model's to aim at.
            json.WriteStartArray("openQuestions");
            foreach (var question in answer.Unknowns!.Select(unknown => unknown.QuestionId).Distinct())
                json.WriteStringValue(question);
            json.WriteEndArray();
        }
    });

    /// <summary>An object, as a tool gives it back.</summary>
    public static JsonElement Object(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return JsonElement.Parse(output.WrittenSpan);
    }
}
