using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Verdicts;

/// <summary>The engine's verdict, from the most to the least restrictive: of two, the lower is the safer.</summary>
/// <remarks>
/// The numbers stay as they are, since silos send them to one another. A verdict of a later version takes the next
/// one, wherever it stands among the others, and <see cref="VerdictRelations"/> alone says how it compares. In JSON a
/// verdict is a word.
/// </remarks>
[JsonConverter(typeof(CamelCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Somebody may be in danger: people first, nothing else (safety crisis-first).</summary>
    GetSupportNow = 0,

    /// <summary>Contact is barred.</summary>
    DoNotContact = 1,

    /// <summary>Hold no contact (¶28, ¶42, ¶50).</summary>
    HoldNoContact = 2,

    /// <summary>Not now; look again later.</summary>
    WaitFirst = 3,

    /// <summary>The practical matter only (safety practical-ties).</summary>
    KeepItPractical = 4,

    /// <summary>The one apology that is owed may be made, once (¶29).</summary>
    OfferAmendsOnce = 5,

    /// <summary>They opened it; answering is up to the person (¶45, ¶46, inferred).</summary>
    AnswerIfYouWish = 6,

    /// <summary>The person ended it; a first word may be theirs to say (¶29, inferred).</summary>
    YoursToInitiate = 7,

    /// <summary>They are together again (¶35, inferred).</summary>
    NoContactOver = 8,
}
