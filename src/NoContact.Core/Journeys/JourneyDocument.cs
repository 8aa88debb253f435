using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Journeys;

/// <summary>
/// A journey as it travels: export, store and API alike. As JSON it has the number of its schema, too.
/// </summary>
[JsonConverter(typeof(JourneyDocumentConverter))]
public sealed record JourneyDocument
{
    /// <summary>
    /// What tells the journey from every other, given when it begins: 1–64 letters of a–z, digits, - and _. Two of them
    /// are never merged into one. It says nothing of the person. Null in one that was begun before there was any.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>The IANA zone the journey began in.</summary>
    public required string Zone { get; init; }

    /// <summary>Every fact, each with its id.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }
}
