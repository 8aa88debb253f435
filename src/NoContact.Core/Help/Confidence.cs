using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Help;

/// <summary>How sure we are of a help line. What we are less sure of is not in the table.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Confidence>))]
public enum Confidence
{
    /// <summary>The operator or a government says so, or two dated sources agree.</summary>
    High,

    /// <summary>One dated source says so, or several undated ones agree.</summary>
    Medium,
}
