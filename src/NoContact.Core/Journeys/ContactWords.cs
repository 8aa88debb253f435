using System.Text.Json.Serialization;

namespace NoContact.Journeys;

/// <summary>How contact is made.</summary>
[JsonConverter(typeof(WordConverter<Channel>))]
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

/// <summary>What a contact was for.</summary>
[JsonConverter(typeof(WordConverter<Purpose>))]
public enum Purpose
{
    /// <summary>Anything between the two of them.</summary>
    Personal,

    /// <summary>A practical matter only. Without a tie in force it counts as personal (safety practical-ties).</summary>
    Practical,

    /// <summary>An apology. Where amends are not permitted it counts as personal, and as the one amends (¶29).</summary>
    Amends,
}

/// <summary>How the ex answered.</summary>
[JsonConverter(typeof(WordConverter<ExResponse>))]
public enum ExResponse
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In anger.</summary>
    Angry,

    /// <summary>Neither warmly nor in anger.</summary>
    Neutral,

    /// <summary>Warmly.</summary>
    Warm,

    /// <summary>On a practical matter only.</summary>
    Practical,

    /// <summary>Saying never to contact them again.</summary>
    NeverAgain,
}

/// <summary>In what tone the ex wrote.</summary>
[JsonConverter(typeof(WordConverter<Tone>))]
public enum Tone
{
    /// <summary>Warmly.</summary>
    Warm,

    /// <summary>Neither warmly nor in anger.</summary>
    Neutral,

    /// <summary>In anger.</summary>
    Angry,

    /// <summary>On a practical matter only.</summary>
    Practical,

    /// <summary>Saying never to contact them again.</summary>
    NeverAgain,
}
