using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>One of the two.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Party>))]
public enum Party
{
    /// <summary>The ex.</summary>
    Ex,

    /// <summary>The person.</summary>
    Me,
}
