using System.Text.Json.Serialization;

namespace NoContact.Guidance;

/// <summary>How grave a card is, in the words of CDS Hooks.</summary>
[JsonConverter(typeof(WordConverter<Indicator>))]
public enum Indicator
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Better not now.</summary>
    Warning,

    /// <summary>Somebody may be hurt, or contact is barred.</summary>
    Critical,
}
