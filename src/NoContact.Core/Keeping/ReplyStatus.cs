using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Keeping;

/// <summary>What a journey replies.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ReplyStatus>))]
public enum ReplyStatus
{
    /// <summary>There is no such journey.</summary>
    NotFound,

    /// <summary>It was asked, and the answer is here.</summary>
    Answered,

    /// <summary>It has begun, now or when the same begin was told before.</summary>
    Begun,

    /// <summary>The fact is recorded and durable, now or when it was told before; what it changed is here.</summary>
    Recorded,

    /// <summary>The chart refused the intention, and nothing was kept.</summary>
    Refused,

    /// <summary>The journey is not at the version that was expected, and nothing happened.</summary>
    Stale,

    /// <summary>Under the id another journey, or another fact, was kept before. Nothing happened.</summary>
    Conflict,

    /// <summary>The journey is erased, now or before, and stays so.</summary>
    Gone,
}
