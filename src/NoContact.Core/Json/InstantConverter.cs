using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoContact.Json;

/// <summary>A date and time with an offset. Without one nobody could say when it was, so that is refused.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && reader.TryGetDateTimeOffset(out var at)
        && HasOffset(reader.GetString()!)
            ? at
            : throw new WireException("must be a date and time with an offset, such as \"2026-03-30T21:15:00+01:00\"");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static bool HasOffset(string text) =>
        text[^1] == 'Z' || (text.Length > 16 && text[^3] == ':' && text[^6] is '+' or '-');
}
