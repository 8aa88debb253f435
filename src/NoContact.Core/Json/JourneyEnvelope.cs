using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Json;

/// <summary>A journey's document as it is written: with the number of its schema.</summary>
internal sealed record JourneyEnvelope
{
    public required int Schema { get; init; }

    public string? Identity { get; init; }

    public required string Zone { get; init; }

    [JsonConverter(typeof(FactListConverter))]
    public required IReadOnlyList<Fact> Facts { get; init; }

    public static JourneyEnvelope From(JourneyDocument document) => new()
    {
        Schema = JourneyJson.CurrentSchema,
        Identity = document.Identity,
        Zone = document.Zone,
        Facts = document.Facts,
    };

    public JourneyDocument ToDocument() => new() { Identity = Identity, Zone = Zone, Facts = Facts };
}
