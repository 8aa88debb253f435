using System.Text.Json.Serialization;

namespace NoContact.Journeys;

/// <summary>What the engine asks once and remembers. The first four are the safety questions.</summary>
[JsonConverter(typeof(WordConverter<Question>))]
public enum Question
{
    /// <summary>They said never to contact them again (¶43, safety a-no-is-a-no).</summary>
    NeverContactAgain,

    /// <summary>A court order, or the like, restricts contact (safety protective-orders).</summary>
    LegalOrder,

    /// <summary>They were violent, threatened, stalked or controlled the person, or the person is afraid of them (safety safety-planning).</summary>
    AfraidOfThem,

    /// <summary>The person was one of these, or the ex may be afraid of them (safety own-behaviour).</summary>
    TheyAreAfraid,

    /// <summary>They asked for space (¶22, ¶33, ¶40).</summary>
    AskedForSpace,

    /// <summary>The person is under eighteen (safety under-eighteen).</summary>
    Under18,
}

/// <summary>Three-valued: what is unknown never unlocks anything (safety ask-before-unlocking).</summary>
[JsonConverter(typeof(WordConverter<YesNo>))]
public enum YesNo
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>What the person did to their ex. The first three are significant by being named (¶29).</summary>
[JsonConverter(typeof(WordConverter<MistreatmentKind>))]
public enum MistreatmentKind
{
    /// <summary>Cheating on them.</summary>
    Cheating,

    /// <summary>Yelling at them harshly.</summary>
    HarshYelling,

    /// <summary>Lying to them.</summary>
    Lying,

    /// <summary>Something else; the person says whether it was significant.</summary>
    Other,
}

/// <summary>What ties two people after a breakup (safety practical-ties).</summary>
[JsonConverter(typeof(WordConverter<TieKind>))]
public enum TieKind
{
    /// <summary>Children they have together.</summary>
    Children,

    /// <summary>A pregnancy.</summary>
    Pregnancy,

    /// <summary>The same work.</summary>
    Work,

    /// <summary>A shared home or lease.</summary>
    Home,

    /// <summary>Belongings to fetch or give back.</summary>
    Belongings,

    /// <summary>Shared money or debts.</summary>
    Money,

    /// <summary>A legal matter.</summary>
    Legal,

    /// <summary>A matter of health both must know of.</summary>
    Health,

    /// <summary>Another practical tie.</summary>
    Other,
}
