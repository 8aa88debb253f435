using System.Text.Json.Serialization;
using NoContact.Json;

namespace NoContact.Chart;

/// <summary>
/// What moves the chart. Facts fire these; a host never needs to. The source of a move is
/// <see cref="ChartRow.Because"/>.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BreakupTrigger>))]
public enum BreakupTrigger
{
    /// <summary>The relationship ended.</summary>
    BreakUp,

    /// <summary>Intention: no contact begins, or begins again.</summary>
    BeginNoContact,

    /// <summary>An urge to reach out came.</summary>
    FeelUrge,

    /// <summary>The urge passed.</summary>
    UrgePasses,

    /// <summary>Contact was made where it was not open.</summary>
    ReachOut,

    /// <summary>
    /// Contact was made where it was open: a message of theirs waited, a day was agreed, or the person ended it (¶29,
    /// ¶45, ¶46, inferred).
    /// </summary>
    Talk,

    /// <summary>They answered, or wrote of their own accord.</summary>
    HearFromEx,

    /// <summary>Their message is left unanswered.</summary>
    LeaveUnanswered,

    /// <summary>A practical message of theirs was answered practically, under a tie.</summary>
    AnswerPractically,

    /// <summary>A practical matter was settled under a tie. No row: it moves nothing.</summary>
    SettlePracticalMatter,

    /// <summary>Intention: an apology is being prepared.</summary>
    PlanAmends,

    /// <summary>Intention: the apology is dropped.</summary>
    DropAmends,

    /// <summary>The one apology that is owed was made.</summary>
    DeliverAmends,

    /// <summary>They are together again.</summary>
    Reconcile,

    /// <summary>Intention: the person moves on.</summary>
    MoveOn,
}
