using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoContact.Article;

/// <summary>A source as <c>{"kind": "article", "passages": [29]}</c> or <c>{"kind": "safety", "id": "…"}</c>. Only ever written.</summary>
internal sealed class SourceConverter : JsonConverter<Source>
{
    public override Source Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Source value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(value.Kind.ToString()));
        if (value.Passages.Count > 0)
        {
            writer.WriteStartArray("passages");
            foreach (var passage in value.Passages) writer.WriteNumberValue(passage);
            writer.WriteEndArray();
        }

        if (value.Id is not null) writer.WriteString("id", value.Id);
        writer.WriteEndObject();
    }
}
