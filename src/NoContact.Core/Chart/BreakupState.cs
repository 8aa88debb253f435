using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Chart;

/// <summary>
/// Where a person stands after a breakup. The states and how one leads to another are drawn in
/// <see cref="BreakupChart"/>.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BreakupState>))]
public enum BreakupState
{
    /// <summary>No breakup has been recorded.</summary>
    NotStarted,

    /// <summary>The breakup happened; no contact has not begun.</summary>
    BrokenUp,

    /// <summary>In no contact, and nothing pulls at the moment.</summary>
    Holding,

    /// <summary>In no contact, with an urge that has not passed.</summary>
    Tempted,

    /// <summary>In no contact, and a message of theirs arrived.</summary>
    HeardFromEx,

    /// <summary>In no contact, preparing the one apology that is owed.</summary>
    MakingAmends,

    /// <summary>Contact was made where it was not open: a lapse.</summary>
    ContactBroken,

    /// <summary>Talking, where contact was open.</summary>
    InContact,

    /// <summary>Together again.</summary>
    Reconciled,

    /// <summary>The person has moved on.</summary>
    MovedOn,
}
