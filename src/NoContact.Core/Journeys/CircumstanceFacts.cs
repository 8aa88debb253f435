namespace NoContact.Journeys;

/// <summary>Something the person did to their ex. May be dated before the breakup.</summary>
public sealed record Mistreatment : Fact
{
    /// <summary>What it was.</summary>
    public required MistreatmentKind Kind { get; init; }

    /// <summary>For <see cref="MistreatmentKind.Other"/>; the three the article names are significant by being named (¶29).</summary>
    public bool Significant { get; init; }

    /// <summary>An apology was made already: it counts as the one amends.</summary>
    public bool Apologized { get; init; }
}

/// <summary>The person's answer to one of the <see cref="Question"/>s. A yes stands until a later no.</summary>
public sealed record QuestionAnswered : Fact
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The answer.</summary>
    public required YesNo Answer { get; init; }
}

/// <summary>A practical tie to the ex, in force from its <see cref="Fact.At"/>. May be dated before the breakup.</summary>
public sealed record Tie : Fact
{
    /// <summary>What ties them.</summary>
    public required TieKind Kind { get; init; }

    /// <summary>The tie of this kind is over.</summary>
    public bool Ended { get; init; }
}

/// <summary>One of the two blocked the other.</summary>
public sealed record Blocked : Fact
{
    /// <summary>Who blocked.</summary>
    public required Party By { get; init; }

    /// <summary>The block was lifted.</summary>
    public bool Lifted { get; init; }
}

/// <summary>The ex proposed a day to talk, or agreed to one.</summary>
public sealed record AgreedToTalk : Fact
{
    /// <summary>The calendar day, in the journey's zone.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>The person lives in another zone now. Days are counted in the last zone, for the whole journey.</summary>
public sealed record ZoneChanged : Fact
{
    /// <summary>An IANA name.</summary>
    public required string Zone { get; init; }
}
