using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Streaks;

/// <summary>Why a streak ended.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StreakEnd>))]
public enum StreakEnd
{
    /// <summary>Contact was made where it was not open.</summary>
    Lapse,

    /// <summary>Contact was made where it was open.</summary>
    Talked,

    /// <summary>They are together again.</summary>
    Reconciled,

    /// <summary>The person moved on.</summary>
    MovedOn,
}
