using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Rules;

namespace NoContact.Json;

/// <summary>
/// A trace as a list of <c>{"rule": "…", "tier": "…", "held": true, "decides": false}</c>. Only ever written.
/// </summary>
public sealed class RuleTraceConverter : JsonConverter<RuleTrace>
{
    /// <inheritdoc/>
    public override RuleTrace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RuleTrace value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++) writer.WriteRawValue(value.JsonAt(i), skipInputValidation: true);
        writer.WriteEndArray();
    }

    /// <summary>One entry. There are three a rule, and each rule keeps its own.</summary>
    internal static byte[] Entry(Rule rule, bool held, bool decides)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, rule.Id);
            writer.WriteString("tier"u8, JsonNamingPolicy.CamelCase.ConvertName(rule.Tier.ToString()));
            writer.WriteBoolean("held"u8, held);
            writer.WriteBoolean("decides"u8, decides);
            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
