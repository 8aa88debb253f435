using System.Text.Json.Serialization;

namespace NoContact.Journeys;

/// <summary>What a person means to do with an urge.</summary>
[JsonConverter(typeof(WordConverter<Intent>))]
public enum Intent
{
    /// <summary>Nothing: only the wish.</summary>
    None,

    /// <summary>Start a conversation.</summary>
    StartConversation,

    /// <summary>Answer a word of theirs.</summary>
    Reply,

    /// <summary>Apologise.</summary>
    Apologize,

    /// <summary>Settle a practical matter.</summary>
    HandlePracticalMatter,

    /// <summary>Have somebody else ask or tell them.</summary>
    AskThroughOthers,

    /// <summary>Look at their profile, or at them.</summary>
    WatchThem,
}

/// <summary>Why a person wants to reach out (¶8, ¶11, ¶12).</summary>
[JsonConverter(typeof(WordConverter<Motive>))]
public enum Motive
{
    /// <summary>Longing to reconnect (¶8).</summary>
    Reconnect,

    /// <summary>Closure (¶8, ¶11).</summary>
    Closure,

    /// <summary>Finding out whether they would come back (¶8).</summary>
    TestReunion,

    /// <summary>Answers to open questions (¶12).</summary>
    Answers,

    /// <summary>Feelings that were never said (¶12).</summary>
    UnsaidFeelings,

    /// <summary>Bringing the spark back (¶12).</summary>
    Rekindle,

    /// <summary>Hope (¶11).</summary>
    Hope,

    /// <summary>Desperation (¶11).</summary>
    Desperation,

    /// <summary>Loneliness.</summary>
    Loneliness,

    /// <summary>Guilt.</summary>
    Guilt,

    /// <summary>Jealousy.</summary>
    Jealousy,

    /// <summary>Habit.</summary>
    Habit,
}

/// <summary>Signs that somebody is in danger.</summary>
[JsonConverter(typeof(WordConverter<Distress>))]
public enum Distress
{
    /// <summary>Thoughts of harming oneself.</summary>
    ThoughtsOfSelfHarm,

    /// <summary>Thoughts of harming the ex.</summary>
    ThoughtsOfHarmingThem,

    /// <summary>Somebody is in danger now.</summary>
    ImmediateDanger,
}

/// <summary>What a person did with an answer.</summary>
[JsonConverter(typeof(WordConverter<CardResponse>))]
public enum CardResponse
{
    /// <summary>Followed it.</summary>
    Followed,

    /// <summary>Did otherwise.</summary>
    Overridden,

    /// <summary>Put it away unread.</summary>
    Dismissed,
}

/// <summary>The engine's verdict, from the most to the least restrictive: of two, the lower is the safer.</summary>
[JsonConverter(typeof(WordConverter<Verdict>))]
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
