using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>Why a person wants to reach out (¶8, ¶11, ¶12).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Motive>))]
public enum Motive
{
    /// <summary>Longing to reconnect (¶8).</summary>
    Reconnect,

    /// <summary>Closure (¶8, ¶11).</summary>
    Closure,

    /// <summary>Finding out whether they would come back (¶8).</summary>
    TestReunion,

    /// <summary>Answers to open questions (¶12).</summary>
    Answers,

    /// <summary>Feelings that were never said (¶12).</summary>
    UnsaidFeelings,

    /// <summary>Bringing the spark back (¶12).</summary>
    Rekindle,

    /// <summary>Hope (¶11).</summary>
    Hope,

    /// <summary>Desperation (¶11).</summary>
    Desperation,

    /// <summary>Loneliness.</summary>
    Loneliness,

    /// <summary>Guilt.</summary>
    Guilt,

    /// <summary>Jealousy.</summary>
    Jealousy,

    /// <summary>Habit.</summary>
    Habit,
}
