using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>What a person means to do with an urge.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Intent>))]
public enum Intent
{
    /// <summary>Nothing: only the wish.</summary>
    None,

    /// <summary>Start a conversation.</summary>
    StartConversation,

    /// <summary>Answer a word of theirs.</summary>
    Reply,

    /// <summary>Apologise.</summary>
    Apologize,

    /// <summary>Settle a practical matter.</summary>
    HandlePracticalMatter,

    /// <summary>Have somebody else ask or tell them.</summary>
    AskThroughOthers,

    /// <summary>Look at their profile, or at them.</summary>
    WatchThem,
}
