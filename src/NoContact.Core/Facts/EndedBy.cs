using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>Who ended the relationship.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EndedBy>))]
public enum EndedBy
{
    /// <summary>Not known, or not said.</summary>
    Unknown,

    /// <summary>The ex did.</summary>
    Ex,

    /// <summary>The person did.</summary>
    Me,

    /// <summary>Both did.</summary>
    Mutual,
}
