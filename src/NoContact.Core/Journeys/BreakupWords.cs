using System.Text.Json.Serialization;

namespace NoContact.Journeys;

// The words facts are made of. In JSON they are camelCase, exactly as listed; anything else is refused.

/// <summary>Who ended the relationship.</summary>
[JsonConverter(typeof(WordConverter<EndedBy>))]
public enum EndedBy
{
    /// <summary>Not known, or not said.</summary>
    Unknown,

    /// <summary>The ex did.</summary>
    Ex,

    /// <summary>The person did.</summary>
    Me,

    /// <summary>Both did.</summary>
    Mutual,
}

/// <summary>One of the two.</summary>
[JsonConverter(typeof(WordConverter<Party>))]
public enum Party
{
    /// <summary>The ex.</summary>
    Ex,

    /// <summary>The person.</summary>
    Me,
}
