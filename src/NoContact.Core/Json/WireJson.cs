using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NoContact.Help;
using NoContact.Effects;

namespace NoContact.Json;

/// <summary>What the engine answers, as JSON.</summary>
/// <remarks>
/// A host's own <see cref="JsonSerializerContext"/> takes the same types and writes the same words; whether it writes
/// what is null, and how it escapes, follows its own options.
/// </remarks>
public static class WireJson
{
    // Texts are read by people: an apostrophe stays one. Hosts that put this into HTML encode it there.
    private static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer, in UTF-8 and on one line.</summary>
    public static void Write(IBufferWriter<byte> output, AnswerDocument answer) =>
        Write(output, answer, AnswerJsonContext.Default.AnswerDocument);

    /// <summary>Writes what a recorded fact changed.</summary>
    /// <exception cref="ArgumentException">The fact was refused, and changed nothing.</exception>
    public static void Write(IBufferWriter<byte> output, RecordResult result) =>
        Write(output, DiffDocument.From(result), AnswerJsonContext.Default.DiffDocument);

    /// <summary>Writes what was imagined.</summary>
    public static void Write(IBufferWriter<byte> output, WhatIfResult imagined) =>
        Write(output, WhatIfDocument.From(imagined), AnswerJsonContext.Default.WhatIfDocument);

    /// <summary>Writes what is answered where nothing else can be.</summary>
    public static void Write(IBufferWriter<byte> output, HelpDocument help) =>
        Write(output, help, AnswerJsonContext.Default.HelpDocument);

    /// <summary>Writes some of an answer into an object that is open, in the order asked for.</summary>
    /// <param name="json">Stands in an object.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="parts">Names as they are in JSON; what the answer lacks is left out.</param>
    public static void WriteParts(Utf8JsonWriter json, AnswerDocument answer, IReadOnlyList<string> parts) =>
        WriteParts(json, answer, parts, AnswerJsonContext.Default.AnswerDocument);

    /// <summary>Writes some of what was imagined, likewise.</summary>
    public static void WriteParts(Utf8JsonWriter json, WhatIfResult imagined, IReadOnlyList<string> parts) =>
        WriteParts(json, WhatIfDocument.From(imagined), parts, AnswerJsonContext.Default.WhatIfDocument);

    /// <summary>Writes some of what is answered where nothing else can be, likewise.</summary>
    public static void WriteParts(Utf8JsonWriter json, HelpDocument help, IReadOnlyList<string> parts) =>
        WriteParts(json, help, parts, AnswerJsonContext.Default.HelpDocument);

    /// <summary>Writes whom to turn to.</summary>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Resource> resources) =>
        Write(output, resources, AnswerJsonContext.Default.IReadOnlyListResource);

    private static void WriteParts<T>(
        Utf8JsonWriter json, T document, IReadOnlyList<string> parts, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var name in parts)
        {
            if (type.Properties.FirstOrDefault(one => one.Name == name) is not { Get: { } get } part) continue;
            if (get(document) is not { } value) continue;
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, type.Options.GetTypeInfo(part.PropertyType));
        }
    }

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
    Converters = [
        typeof(InstantConverter), typeof(CalendarDateConverter), typeof(TimeOfDayConverter),
        typeof(WholeNumberConverter),
    ]
)]
[JsonSerializable(typeof(CaseDocument))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;

// What is only written needs no converters among its options, and so is written by generated code.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(DiffDocument))]
[JsonSerializable(typeof(HelpDocument))]
[JsonSerializable(typeof(WhatIfDocument))]
[JsonSerializable(typeof(IReadOnlyList<Resource>))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
