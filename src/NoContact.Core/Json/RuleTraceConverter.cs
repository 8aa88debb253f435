using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Languages;
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
        for (var i = 0; i < value.Count; i++)
        {
            var rule = value.RuleAt(i);
            var written = rule.Written ??= Write(rule);
            writer.WriteRawValue(written.Get(value.Holds(i), value.Decides(i)), skipInputValidation: true);
        }

        writer.WriteEndArray();
    }

    private static WrittenEntries Write(Rule rule) => new(
        WriteEntry(rule, held: false, decides: false),
        WriteEntry(rule, held: true, decides: false),
        WriteEntry(rule, held: true, decides: true));

    private static byte[] WriteEntry(Rule rule, bool held, bool decides)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, rule.Id);
            writer.WriteString("tier"u8, CamelCase.NameOf(rule.Tier));
            writer.WriteBoolean("held"u8, held);
            writer.WriteBoolean("decides"u8, decides);
            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
