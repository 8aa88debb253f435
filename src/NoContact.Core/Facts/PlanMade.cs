namespace NoContact.Facts;

/// <summary>An if-then plan: when the cue comes, the response follows.</summary>
public sealed record PlanMade : Fact
{
    /// <summary>The cue, in the person's words.</summary>
    public required string Cue { get; init; }

    /// <summary>The response, in the person's words.</summary>
    public required string Response { get; init; }

    /// <summary>A motive it is for; null is any.</summary>
    public Motive? Motive { get; init; }

    /// <summary>A channel it is for; null is any.</summary>
    public Channel? Channel { get; init; }

    /// <summary>From which time of the local day, in the journey's zone, it is for; null is from midnight, or any time where both are.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Until which time of the local day, not included; it may lie past midnight. Null is until midnight, or any time where both are.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>Whether its cue is here. A plan that names no motive, channel or time is for every urge.</summary>
    internal bool Matches(Urge urge, TimeOnly local) =>
        (Motive is not { } motive || urge.Motives.Contains(motive))
        && (Channel is not { } channel || urge.Channel == channel)
        && (From ?? TimeOnly.MinValue) is var from && (Until ?? TimeOnly.MinValue) is var until && (from == until || local.IsBetween(from, until));

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Cue = "", Response = "" };
}
