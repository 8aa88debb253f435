using System.Text.Json;
using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Json;

/// <summary>Journeys and facts as JSON. What is written reads back the same; what is not understood is refused.</summary>
public static class JourneyJson
{
    /// <summary>A journey as its document, in UTF-8.</summary>
    public static byte[] Write(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return Write(new JourneyDocument { Schema = JourneyDocument.CurrentSchema, Zone = journey.StartZone, Facts = journey.Facts });
    }

    /// <summary>A document in UTF-8.</summary>
    public static byte[] Write(JourneyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonSerializer.SerializeToUtf8Bytes(document, JourneyJsonContext.Default.JourneyDocument);
    }

    /// <summary>A document from UTF-8; hand it to <see cref="NoContactEngine.Load"/>.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static JourneyDocument Read(ReadOnlySpan<byte> utf8) => JsonProblems.Read(utf8, JourneyJsonContext.Default.JourneyDocument).Understood();

    /// <summary>A fact as JSON, in UTF-8.</summary>
    public static byte[] WriteFact(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return JsonSerializer.SerializeToUtf8Bytes(fact, JourneyJsonContext.Default.Fact);
    }

    /// <summary>An urge to be weighed, as UTF-8 JSON; unlike a fact it does not say its kind.</summary>
    public static byte[] WriteUrge(Urge urge)
    {
        ArgumentNullException.ThrowIfNull(urge);
        return JsonSerializer.SerializeToUtf8Bytes(urge, JourneyJsonContext.Default.Urge);
    }

    /// <summary>An urge from UTF-8, as a case holds it: without the word <c>fact</c>.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static Urge ReadUrge(ReadOnlySpan<byte> utf8) => JsonProblems.Read(utf8, JourneyJsonContext.Default.Urge);

    /// <summary>A fact from UTF-8; its id may be left out.</summary>
    /// <exception cref="BadInputException">What is wrong, each with its path.</exception>
    public static Fact ReadFact(ReadOnlySpan<byte> utf8) => JsonProblems.Read(utf8, JourneyJsonContext.Default.Fact);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantConverter), typeof(CalendarDateConverter), typeof(TimeOfDayConverter), typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(JourneyDocument))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Urge))]
internal sealed partial class JourneyJsonContext : JsonSerializerContext;
