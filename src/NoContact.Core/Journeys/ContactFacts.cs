namespace NoContact.Journeys;

/// <summary>The person contacted their ex. Which trigger it fires depends on what is in force; the fold decides.</summary>
public sealed record ContactMade : Fact
{
    /// <summary>How.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>A wrong number, a chance meeting: recorded, fires nothing, counts for nothing.</summary>
    public bool Accidental { get; init; }
}

/// <summary>The ex answered the person's contact, or did not.</summary>
public sealed record ExResponded : Fact
{
    /// <summary>How they answered.</summary>
    public required ExResponse Response { get; init; }
}

/// <summary>The ex wrote, called or came of their own accord.</summary>
public sealed record ExReachedOut : Fact
{
    /// <summary>How.</summary>
    public required Channel Channel { get; init; }

    /// <summary>In what tone.</summary>
    public required Tone Tone { get; init; }
}

/// <summary>The ex's word is left unanswered, on purpose. Fires <c>LeaveUnanswered</c>.</summary>
public sealed record LeftUnanswered : Fact;

/// <summary>An apology is being prepared. Fires <c>PlanAmends</c>, an intention.</summary>
public sealed record AmendsPlanned : Fact;

/// <summary>The apology is dropped. Fires <c>DropAmends</c>, an intention.</summary>
public sealed record AmendsDropped : Fact;

/// <summary>The person looked at their ex's profile. Not contact, and not a lapse.</summary>
public sealed record Watched : Fact;
