using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Orleans;

/// <summary>A fact on its way to a journey, as its JSON. A fact turns into one by itself.</summary>
/// <param name="Utf8">The JSON, as <see cref="JourneyJson.WriteFact"/> writes it.</param>
[GenerateSerializer, Immutable, Alias("NoContact.FactJson")]
public readonly record struct FactJson([property: Id(0)] ReadOnlyMemory<byte> Utf8)
{
    /// <summary>A fact as its JSON.</summary>
    public static implicit operator FactJson(Fact fact) => ToFactJson(fact);

    /// <summary>A fact as its JSON.</summary>
    public static FactJson ToFactJson(Fact fact) => new(JourneyJson.WriteFact(fact));
}
