using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Help;

/// <summary>Whom a line is for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HelpKind>))]
public enum HelpKind
{
    /// <summary>Anybody in danger now.</summary>
    Emergency,

    /// <summary>Anybody in a crisis.</summary>
    Crisis,

    /// <summary>Who is hurt or afraid.</summary>
    DomesticAbuse,

    /// <summary>Who worries about their own behaviour.</summary>
    OwnBehaviour,

    /// <summary>Whoever is under eighteen.</summary>
    Children,
}
