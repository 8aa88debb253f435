using System.Text.Json;
using System.Text.Json.Serialization;
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
        var facts = new List<Fact>();
        List<Problem>? problems = null;
        for (var position = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; position++)
        {
            if (problems?.Count >= BadInputException.MaxProblems) break;
            if (FactConverter.Read(ref reader, $"$.facts[{position}]", out var wrong) is { } fact) facts.Add(fact);
            else (problems ??= []).AddRange(wrong);
        }

        return problems is null ? facts : throw new WireException(problems);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Fact> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var fact in value) JsonSerializer.Serialize(writer, fact, FactConverter.AnyKind);
        writer.WriteEndArray();
    }
}
