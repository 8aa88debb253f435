using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>What a contact was for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>Anything between the two of them.</summary>
    Personal,

    /// <summary>
    /// A practical matter only. Without a tie in force it counts as personal (safety practical-ties).
    /// </summary>
    Practical,

    /// <summary>
    /// An apology. Where amends are not permitted it counts as personal, and as the one amends (¶29).
    /// </summary>
    Amends,
}
