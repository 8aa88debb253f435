using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Facts;

/// <summary>What the engine asks once and remembers. The first four are the safety questions.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Question>))]
public enum Question
{
    /// <summary>They said never to contact them again (¶43, safety a-no-is-a-no).</summary>
    NeverContactAgain,

    /// <summary>A court order, or the like, restricts contact (safety protective-orders).</summary>
    LegalOrder,

    /// <summary>
    /// They were violent, threatened, stalked or controlled the person, or the person is afraid of them (safety
    /// safety-planning).
    /// </summary>
    AfraidOfThem,

    /// <summary>The person was one of these, or the ex may be afraid of them (safety own-behaviour).</summary>
    TheyAreAfraid,

    /// <summary>They asked for space (¶22, ¶33, ¶40).</summary>
    AskedForSpace,

    /// <summary>The person is under eighteen (safety under-eighteen).</summary>
    Under18,
}
