using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Article;
using NoContact.Languages;

namespace NoContact.Json;

/// <summary>
/// A source as <c>{"kind": "article", "passages": [29]}</c> or <c>{"kind": "safety", "id": "…"}</c>. Only ever
/// written.
/// </summary>
public sealed class SourceConverter : JsonConverter<Source>
{
    private static readonly JsonEncodedText[] Kinds =
        [.. Enum.GetValues<SourceKind>().Select(kind => JsonEncodedText.Encode(CamelCase.NameOf(kind)))];

    /// <inheritdoc/>
    public override Source Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Source value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, Kinds[(int)value.Kind]);
        if (value.Passages.Count > 0)
        {
            writer.WriteStartArray("passages"u8);
            for (var i = 0; i < value.Passages.Count; i++) writer.WriteNumberValue(value.Passages[i]);
            writer.WriteEndArray();
        }

        if (value.Id is not null) writer.WriteString("id"u8, value.Id);
        writer.WriteEndObject();
    }
}
