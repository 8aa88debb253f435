namespace NoContact.Journeys;

/// <summary>The relationship ended. Fires <c>BreakUp</c>.</summary>
public sealed record Breakup : Fact
{
    /// <summary>Who ended it.</summary>
    public required EndedBy EndedBy { get; init; }
}

/// <summary>A breakup was recorded wrongly, and counts as said here from the start. Of several, the last recorded, field by field. Says <see cref="EndedBy"/>, <see cref="HappenedAt"/> or both.</summary>
public sealed record BreakupCorrected : Fact
{
    /// <summary>The breakup's id.</summary>
    public required string FactId { get; init; }

    /// <summary>Who ended it; null leaves it as it was.</summary>
    public EndedBy? EndedBy { get; init; }

    /// <summary>When it happened; null leaves it as it was.</summary>
    public DateTimeOffset? HappenedAt { get; init; }
}

/// <summary>They are together again. Fires <c>Reconcile</c>.</summary>
public sealed record Reconciled : Fact;

/// <summary>The person has moved on. Fires <c>MoveOn</c>, an intention.</summary>
public sealed record MovedOn : Fact;

/// <summary>No contact begins, or begins again. Fires <c>BeginNoContact</c>, an intention.</summary>
public sealed record NoContactStarted : Fact;
