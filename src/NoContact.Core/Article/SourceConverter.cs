using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoContact.Article;

/// <summary>A source as <c>{"kind": "article", "passages": [29]}</c> or <c>{"kind": "safety", "id": "…"}</c>. Only ever written.</summary>
internal sealed class SourceConverter : JsonConverter<Source>
{
    // Sources stand in tables and are written again and again.
    private static readonly ConditionalWeakTable<Source, byte[]> Written = [];

    public override Source Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Source value, JsonSerializerOptions options) =>
        writer.WriteRawValue(Written.GetValue(value, Utf8Of), skipInputValidation: true);

    private static byte[] Utf8Of(Source source)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(source.Kind.ToString()));
            if (source.Passages.Count > 0)
            {
                writer.WriteStartArray("passages");
                foreach (var passage in source.Passages) writer.WriteNumberValue(passage);
                writer.WriteEndArray();
            }

            if (source.Id is not null) writer.WriteString("id", source.Id);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
