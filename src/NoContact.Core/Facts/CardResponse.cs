using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>What a person did with an answer.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CardResponse>))]
public enum CardResponse
{
    /// <summary>Followed it.</summary>
    Followed,

    /// <summary>Did otherwise.</summary>
    Overridden,

    /// <summary>Put it away unread.</summary>
    Dismissed,
}
