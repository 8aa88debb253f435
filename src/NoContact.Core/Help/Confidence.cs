using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Help;

/// <summary>How sure we are of a help line.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Confidence>))]
public enum Confidence
{
    /// <summary>The country's own line under a number of its own.</summary>
    High,

    /// <summary>A number many countries share: hours and languages differ, and we did not check each.</summary>
    Medium,
}
