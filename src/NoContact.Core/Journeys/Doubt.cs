using System.Text.Json.Serialization;

namespace NoContact.Journeys;

/// <summary>
/// Something about a journey that cannot be quite right. It was accepted once and is never refused again; it is mended
/// by telling it anew and undoing the old, as <see cref="NoContactEngine.Redate"/> does in one step.
/// </summary>
/// <param name="FactId">The fact's id; null for the zone that the journey began in.</param>
/// <param name="Kind">What is in doubt.</param>
/// <param name="Text">The same for a person, with the way to mend it.</param>
public sealed record Doubt(
    [property: JsonPropertyName("fact")] string? FactId,
    [property: JsonPropertyName("doubt")] DoubtKind Kind,
    string Text);
