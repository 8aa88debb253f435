using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Guidance;

/// <summary>How grave a card is, in the words of CDS Hooks.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Indicator>))]
public enum Indicator
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Better not now.</summary>
    Warning,

    /// <summary>Somebody may be hurt, or contact is barred.</summary>
    Critical,
}
