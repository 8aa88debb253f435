using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoContact.Json;

/// <summary>A whole number, written as a number.</summary>
public sealed class WholeNumberConverter : JsonConverter<int>
{
    /// <inheritdoc/>
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt32(out var number)) return number;

            // 5.0 is whole.
            var written = reader.GetDouble();
            if (written % 1 == 0 && written is >= int.MinValue and <= int.MaxValue) return (int)written;
        }

        throw new WireException("must be a whole number");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
