using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Orleans;

/// <summary>An urge on its way to be weighed, as its JSON. An urge turns into one by itself.</summary>
/// <param name="Utf8">The JSON, as <see cref="JourneyJson.WriteUrge"/> writes it.</param>
[GenerateSerializer, Immutable, Alias("NoContact.UrgeJson")]
public readonly record struct UrgeJson([property: Id(0)] ReadOnlyMemory<byte> Utf8)
{
    /// <summary>An urge as its JSON.</summary>
    public static implicit operator UrgeJson(Urge urge) => ToUrgeJson(urge);

    /// <summary>An urge as its JSON.</summary>
    public static UrgeJson ToUrgeJson(Urge urge) => new(JourneyJson.WriteUrge(urge));
}
