using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Streaks;

/// <summary>
/// How the time from one lapse to the next changes, the last held against the average of those before.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LapseTrend>))]
public enum LapseTrend
{
    /// <summary>The last time was longer than those before.</summary>
    Growing,

    /// <summary>It stays about the same: within a calendar day, a number we chose.</summary>
    Steady,

    /// <summary>The last time was shorter than those before.</summary>
    Shrinking,
}
