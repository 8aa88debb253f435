using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>A list of facts. A fact that cannot be read does not hide what is wrong with the others.</summary>
public sealed class FactListConverter : JsonConverter<IReadOnlyList<Fact>>
{
    /// <summary>What is wrong where there is something else.</summary>
    internal const string NoList = "must be a list of facts";

    /// <inheritdoc/>
    public override IReadOnlyList<Fact> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new WireException(NoList);
        var type = (JsonTypeInfo<Fact>)options.GetTypeInfo(typeof(Fact));
        var converter = (JsonConverter<Fact>)type.Converter;
        var facts = new List<Fact>();
        List<Problem>? problems = null;
        for (var position = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; position++)
        {
            if (problems?.Count >= BadInputException.MostProblems) break;
            var start = reader;
            try
            {
                facts.Add(
                    converter.Read(ref reader, typeof(Fact), options) ?? throw new WireException("must be a fact"));
            }
            catch (Exception e)
                when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
            {
                var wrong = JsonWalk.ThroughFact(start, $"$.facts[{position}]", type);
                reader = start;
                if (wrong.Count > 0)
                {
                    (problems ??= []).AddRange(wrong);
                    reader.Skip();
                    continue;
                }

                using var json = JsonDocument.ParseValue(ref reader);
                facts.Add(JsonNulls.ReadWithout(json.RootElement, type));
            }
        }

        return problems is null ? facts : throw new WireException(problems);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Fact> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<Fact>)options.GetTypeInfo(typeof(Fact));
        writer.WriteStartArray();
        foreach (var fact in value) JsonSerializer.Serialize(writer, fact, type);
        writer.WriteEndArray();
    }
}
