using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Journeys;

namespace NoContact.Json;

/// <summary>
/// A journey's document as <see cref="JourneyJson"/> writes and reads it, with the number of its schema, whatever the
/// options of the host are.
/// </summary>
public sealed class JourneyDocumentConverter : JsonConverter<JourneyDocument>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">What is wrong with it.</exception>
    public override JourneyDocument Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var envelope = JsonSerializer.Deserialize(ref reader, JourneyJsonContext.Default.JourneyEnvelope)!;
        if (JourneyJson.ProblemWith(envelope.Schema) is { } problem) throw new WireException(problem);
        return envelope.ToDocument();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JourneyDocument value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, JourneyEnvelope.From(value), JourneyJsonContext.Default.JourneyEnvelope);
}
