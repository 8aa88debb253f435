using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.CheckIns;

/// <summary>What a check-in is about.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CheckInKind>))]
public enum CheckInKind
{
    /// <summary>The delay after an urge is over: look again.</summary>
    AskAgain,

    /// <summary>The running streak reaches a milestone today.</summary>
    Milestone,
}
