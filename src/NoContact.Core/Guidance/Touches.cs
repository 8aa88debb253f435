using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Guidance;

/// <summary>Whom or what an outcome touches.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Touches>))]
public enum Touches
{
    /// <summary>The person.</summary>
    You,

    /// <summary>The ex.</summary>
    Ex,

    /// <summary>What is, or may be, between the two.</summary>
    Relationship,

    /// <summary>The time of no contact itself.</summary>
    NoContactPeriod,
}
