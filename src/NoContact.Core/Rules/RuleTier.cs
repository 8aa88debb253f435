using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Rules;

/// <summary>
/// The layers of the rules. The baseline is where every answer begins, an exception alone can permit more, and the
/// last three can only restrict.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RuleTier>))]
public enum RuleTier
{
    /// <summary>The verdict that stands unless something else says otherwise.</summary>
    Baseline,

    /// <summary>Speaks, and never weighs.</summary>
    Reason,

    /// <summary>Lifts the baseline for this very intent. Of several, the least restrictive lifts.</summary>
    Exception,

    /// <summary>Restricts, for now or for this intent. None holds where the two are together again.</summary>
    Caution,

    /// <summary>Restricts because somebody said no, a court did, or somebody is afraid.</summary>
    Boundary,

    /// <summary>Outranks everything: somebody may be in danger.</summary>
    Crisis,
}
