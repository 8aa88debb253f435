using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>In what tone the ex wrote.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Tone>))]
public enum Tone
{
    /// <summary>Warmly.</summary>
    Warm,

    /// <summary>Neither warmly nor in anger.</summary>
    Neutral,

    /// <summary>In anger.</summary>
    Angry,

    /// <summary>On a practical matter only.</summary>
    Practical,

    /// <summary>Saying never to contact them again.</summary>
    NeverAgain,
}
