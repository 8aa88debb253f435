using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>Signs that somebody is in danger.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Distress>))]
public enum Distress
{
    /// <summary>Thoughts of harming oneself.</summary>
    ThoughtsOfSelfHarm,

    /// <summary>Thoughts of harming the ex.</summary>
    ThoughtsOfHarmingThem,

    /// <summary>Somebody is in danger now.</summary>
    ImmediateDanger,
}
