using System.Text.Json.Serialization;

namespace NoContact.Journeys;

/// <summary>The one envelope a journey travels in: export, store and API alike.</summary>
public sealed record JourneyDocument
{
    /// <summary>The newest schema this version reads and writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The schema of the document. A higher one than <see cref="CurrentSchema"/> is refused by name.</summary>
    public required int Schema { get; init; }

    /// <summary>The IANA zone the journey began in.</summary>
    public required string Zone { get; init; }

    /// <summary>Every fact, each with its id.</summary>
    [JsonConverter(typeof(FactListConverter))]
    public required IReadOnlyList<Fact> Facts { get; init; }
}
