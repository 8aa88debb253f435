using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NoContact.Facts;

namespace NoContact.Json;

/// <summary>
/// A fact as <see cref="JourneyJson"/> writes and reads it, whatever the options of the host are: the name of its kind
/// may stand anywhere, and what is not known here is refused.
/// </summary>
public sealed class FactConverter : JsonConverter<Fact>
{
    // The kinds are told here: on the type itself they would be the host's to read.
    /// <summary>A fact of any kind.</summary>
    internal static JsonTypeInfo<Fact> AnyKind { get; } = (JsonTypeInfo<Fact>)new JsonSerializerOptions(
        JourneyJsonContext.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(new Kinds(), JourneyJsonContext.Default),
    }.GetTypeInfo(typeof(Fact));

    /// <inheritdoc/>
    /// <exception cref="JsonException">What is wrong with it, each with its path.</exception>
    public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, "$", out var wrong) ?? throw new WireException(wrong);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AnyKind);

    /// <summary>Reads a fact, or says in our words all that is wrong with it and goes past it.</summary>
    internal static Fact? Read(ref Utf8JsonReader reader, string path, out IReadOnlyList<Problem> wrong)
    {
        var start = reader;
        wrong = [];
        try
        {
            if (JsonSerializer.Deserialize(ref reader, AnyKind) is { } fact) return fact;
            wrong = [new(path, "must be a fact")];
            return null;
        }
        catch (Exception e)
            when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            wrong = JsonWalk.ThroughFact(start, path, AnyKind);
            reader = start;
            if (wrong.Count > 0)
            {
                reader.TrySkip();
                return null;
            }

            using var json = JsonDocument.ParseValue(ref reader);
            return JsonNulls.ReadWithout(json.RootElement, AnyKind);
        }
    }

    private sealed class Kinds : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            if (type != typeof(Fact)) return null;
            var info = JsonMetadataServices.CreateObjectInfo<Fact>(options, new());
            info.PolymorphismOptions = new()
            {
                TypeDiscriminatorPropertyName = "fact",
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
            };
            foreach (var (kind, name) in Fact.Kinds)
                info.PolymorphismOptions.DerivedTypes.Add(new(kind, name));
            return info;
        }
    }
}
