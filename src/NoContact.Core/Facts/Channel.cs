using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>How contact is made.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>A text message.</summary>
    Text,

    /// <summary>A call.</summary>
    Call,

    /// <summary>In person.</summary>
    InPerson,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>An email.</summary>
    Email,

    /// <summary>Social media, likes and comments included.</summary>
    SocialMedia,

    /// <summary>A gift.</summary>
    Gift,

    /// <summary>Through somebody else.</summary>
    ThroughOthers,

    /// <summary>Another way.</summary>
    Other,
}
