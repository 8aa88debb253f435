using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Languages;
using NoContact.Rules;

namespace NoContact.Json;

/// <summary>
/// A trace as a list of <c>{"rule": "…", "tier": "…", "held": true, "decides": false}</c>, with <c>"failed": true</c>
/// on a host's rule that threw. Only ever written.
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
        for (var i = 0; i < value.Count; i++) writer.WriteRawValue(EntryOf(value, i), skipInputValidation: true);

        writer.WriteEndArray();
    }

    private static ReadOnlySpan<byte> EntryOf(RuleTrace trace, int place)
    {
        var rule = trace.RuleAt(place);
        var (held, decides) = (trace.Holds(place), trace.Decides(place));
        if (trace.HasFailed(place)) return WriteEntry(rule, held, decides, failed: true);
        return (rule.Written ??= Write(rule)).Get(held, decides);
    }

    private static WrittenEntries Write(Rule rule) => new(
        WriteEntry(rule, held: false, decides: false),
        WriteEntry(rule, held: true, decides: false),
        WriteEntry(rule, held: true, decides: true));

    private static byte[] WriteEntry(Rule rule, bool held, bool decides, bool failed = false)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, rule.Id);
            writer.WriteString("tier"u8, CamelCase.NameOf(rule.Tier));
            writer.WriteBoolean("held"u8, held);
            writer.WriteBoolean("decides"u8, decides);
            if (failed) writer.WriteBoolean("failed"u8, true);
            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
