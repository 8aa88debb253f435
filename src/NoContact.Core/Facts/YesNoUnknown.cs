using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>Three-valued: what is unknown never unlocks anything (safety ask-before-unlocking).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<YesNoUnknown>))]
public enum YesNoUnknown
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
