using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Languages;

namespace NoContact.Json;

/// <summary>An enum as its camelCase word. Other spellings, other words and numbers are refused.</summary>
public sealed class CamelCaseEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly JsonEncodedText[] Words =
        [.. Values.Select(value => JsonEncodedText.Encode(CamelCase.NameOf(value)))];

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (var i = 0; i < Words.Length; i++)
                if (reader.ValueTextEquals(Words[i].EncodedUtf8Bytes)) return Values[i];
        }

        throw new WireException($"must be one of: {string.Join(", ", Words)}");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var place = Array.IndexOf(Values, value);
        if (place < 0) throw new WireException("is not in its list of values");
        writer.WriteStringValue(Words[place]);
    }
}
