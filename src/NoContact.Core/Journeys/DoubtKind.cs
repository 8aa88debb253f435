using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Journeys;

/// <summary>What cannot be quite right about a fact that is kept.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DoubtKind>))]
public enum DoubtKind
{
    /// <summary>It lies ahead of now: a clock was ahead. It is folded in its place and gains nothing by it.</summary>
    Ahead,

    /// <summary>
    /// It lies before the first breakup, or there is none. It fires nothing; a <c>neverAgain</c> still answers yes, and
    /// an amends is still made.
    /// </summary>
    BeforeBreakup,

    /// <summary>Nobody here knows the zone. A move is passed over; in the journey's own zone, days are UTC's.</summary>
    UnknownZone,
}
