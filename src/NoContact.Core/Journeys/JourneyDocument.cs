using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Json;

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

    /// <summary>This document, where its schema is one that this version reads.</summary>
    /// <exception cref="BadInputException">Another schema.</exception>
    internal JourneyDocument Understood() => Schema switch
    {
        CurrentSchema => this,
        > CurrentSchema => throw new BadInputException("$.schema", $"is {Schema}; this version reads up to schema {CurrentSchema}, so update it first"),
        _ => throw new BadInputException("$.schema", "must be 1"),
    };
}
