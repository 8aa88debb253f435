using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>How the ex answered.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ExResponse>))]
public enum ExResponse
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In anger.</summary>
    Angry,

    /// <summary>Neither warmly nor in anger.</summary>
    Neutral,

    /// <summary>Warmly.</summary>
    Warm,

    /// <summary>On a practical matter only.</summary>
    Practical,

    /// <summary>Saying never to contact them again.</summary>
    NeverAgain,
}
