using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Journeys;

namespace NoContact.Cases;

/// <summary>An entry of the trace. Every answer has one for every rule, so each is kept as it is written. Only ever written.</summary>
internal sealed class TraceConverter : JsonConverter<CaseTrace>
{
    private static readonly ConcurrentDictionary<CaseTrace, byte[]> Written = new();

    public override CaseTrace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, CaseTrace value, JsonSerializerOptions options) =>
        writer.WriteRawValue(Written.GetOrAdd(value, Utf8Of), skipInputValidation: true);

    private static byte[] Utf8Of(CaseTrace entry) => JsonSerializer.SerializeToUtf8Bytes(entry, TraceJsonContext.Default.CaseTrace);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(WordConverter<Urges.RuleTier>)])]
[JsonSerializable(typeof(CaseTrace))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
