using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NoContact.Json;

/// <summary>JSON without the fields that are null: saying null for what may be left out is leaving it out.</summary>
internal static class JsonNulls
{
    /// <summary>What it says without them, however deep they stand; a null in a list stays.</summary>
    public static T ReadWithout<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output)) Write(writer, json);
        return JsonSerializer.Deserialize(output.WrittenSpan, type)!;
    }

    private static void Write(Utf8JsonWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in json.EnumerateObject())
                {
                    if (field.Value.ValueKind == JsonValueKind.Null) continue;
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in json.EnumerateArray()) Write(writer, element);
                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
