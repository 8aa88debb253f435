using System.Text.Json.Serialization;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Journeys;

/// <summary>What to ask again after the ex came back. It goes on holding until it is answered.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StandingBar>))]
public enum StandingBar
{
    /// <summary><see cref="Question.NeverContactAgain"/> stands at yes.</summary>
    NeverContactAgain,

    /// <summary><see cref="Question.LegalOrder"/> stands at yes.</summary>
    LegalOrder,

    /// <summary><see cref="Question.AfraidOfThem"/> stands at yes.</summary>
    AfraidOfThem,

    /// <summary><see cref="Question.TheyAreAfraid"/> stands at yes.</summary>
    TheyAreAfraid,

    /// <summary>The ex's block stands.</summary>
    BlockedByEx,
}
