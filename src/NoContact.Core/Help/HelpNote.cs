using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Help;

/// <summary>What a person should know before they call.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HelpNote>))]
public enum HelpNote
{
    /// <summary>The call may show on the bill and in the phone's list.</summary>
    MayShow,

    /// <summary>It is not on the bill; the phone keeps it in its list.</summary>
    NotOnTheBill,

    /// <summary>The police answer.</summary>
    PoliceAnswer,

    /// <summary>The ambulance answers.</summary>
    AmbulanceAnswers,

    /// <summary>They may have to report what they hear.</summary>
    MayReport,

    /// <summary>The call costs money.</summary>
    Charged,

    /// <summary>It works from a landline only.</summary>
    LandlineOnly,

    /// <summary>It works from a mobile phone only.</summary>
    MobileOnly,

    /// <summary>It works in one network only.</summary>
    OneNetwork,

    /// <summary>It is for women.</summary>
    ForWomen,

    /// <summary>It is for men.</summary>
    ForMen,
}
