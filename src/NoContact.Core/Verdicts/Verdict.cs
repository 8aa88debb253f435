using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Verdicts;

/// <summary>The engine's verdict, from the most to the least restrictive: of two, the lower is the safer.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Somebody may be in danger: people first, nothing else (safety crisis-first).</summary>
    GetSupportNow,

    /// <summary>Contact is barred.</summary>
    DoNotContact,

    /// <summary>Hold no contact (¶28, ¶42, ¶50).</summary>
    HoldNoContact,

    /// <summary>Not now; look again later.</summary>
    WaitFirst,

    /// <summary>The practical matter only (safety practical-ties).</summary>
    KeepItPractical,

    /// <summary>The one apology that is owed may be made, once (¶29).</summary>
    OfferAmendsOnce,

    /// <summary>They opened it; answering is up to the person (¶45, ¶46, inferred).</summary>
    AnswerIfYouWish,

    /// <summary>The person ended it; a first word may be theirs to say (¶29, inferred).</summary>
    YoursToInitiate,

    /// <summary>They are together again (¶35, inferred).</summary>
    NoContactOver,
}
