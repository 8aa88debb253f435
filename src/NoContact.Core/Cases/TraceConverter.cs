using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoContact.Cases;

/// <summary>The trace. Every answer has an entry for every rule, so each is kept as it is written. Only ever written.</summary>
internal sealed class TraceConverter : JsonConverter<IReadOnlyList<CaseTrace>>
{
    private static readonly ConcurrentDictionary<CaseTrace, byte[]> Written = new();

    public override IReadOnlyList<CaseTrace> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<CaseTrace> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entry in value) writer.WriteRawValue(Written.GetOrAdd(entry, Utf8Of), skipInputValidation: true);
        writer.WriteEndArray();
    }

    private static byte[] Utf8Of(CaseTrace entry) => JsonSerializer.SerializeToUtf8Bytes(entry, AnswerJsonContext.Default.CaseTrace);
}
