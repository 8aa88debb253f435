using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NoContact.Guidance;
using NoContact.Journeys;

namespace NoContact.Cases;

/// <summary>Answers to cases as JSON.</summary>
public static class CaseJson
{
    // Texts are read by people: an apostrophe stays one. Hosts that put this into HTML encode it there.
    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer, in UTF-8 and on one line.</summary>
    public static void Write(IBufferWriter<byte> output, CaseAnswer answer) => Write(output, answer, AnswerJsonContext.Default.CaseAnswer);

    /// <summary>Writes what a fact changed.</summary>
    public static void Write(IBufferWriter<byte> output, CaseDiff diff) => Write(output, diff, AnswerJsonContext.Default.CaseDiff);

    /// <summary>Writes what was imagined.</summary>
    public static void Write(IBufferWriter<byte> output, CaseWhatIf imagined) => Write(output, imagined, AnswerJsonContext.Default.CaseWhatIf);

    /// <summary>Writes whom to turn to.</summary>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Resource> resources) => Write(output, resources, AnswerJsonContext.Default.IReadOnlyListResource);

    private static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(output, Writer);
        JsonSerializer.Serialize(writer, value, type);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantConverter), typeof(CalendarDateConverter), typeof(TimeOfDayConverter), typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(CaseFile))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;

// What is only written needs no converters among its options, and so is written by generated code.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseAnswer))]
[JsonSerializable(typeof(CaseDiff))]
[JsonSerializable(typeof(CaseWhatIf))]
[JsonSerializable(typeof(IReadOnlyList<Resource>))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
