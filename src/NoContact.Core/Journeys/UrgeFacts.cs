namespace NoContact.Journeys;

/// <summary>
/// An urge to reach out: what the rules weigh, and, once recorded, a fact like the others. Fires <c>FeelUrge</c>.
/// Only <see cref="Fact.At"/>, <see cref="Intensity"/> and <see cref="Channel"/> must be known.
/// </summary>
public sealed record Urge : Fact
{
    /// <summary>What the person means to do; none is the wish alone.</summary>
    public Intent Intent { get; init; }

    /// <summary>Why; any number of them.</summary>
    public IReadOnlyList<Motive> Motives { get; init => field = value ?? []; } = [];

    /// <summary>How strong, 0–10.</summary>
    public required int Intensity { get; init; }

    /// <summary>How the contact would be made.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Whether the person is sober.</summary>
    public YesNo Sober { get; init; }

    /// <summary>Signs that somebody is in danger; any number of them.</summary>
    public IReadOnlyList<Distress> Distress { get; init => field = value ?? []; } = [];

    /// <summary>Free text, for the person alone.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Note = null };

    /// <summary>The urge a contact comes from, as calm as can be.</summary>
    internal static Urge ToMake(ContactMade contact) => new()
    {
        At = contact.At,
        Intensity = 0,
        Channel = contact.Channel,
        Intent = contact.Purpose switch
        {
            Purpose.Personal => Intent.StartConversation,
            Purpose.Practical => Intent.HandlePracticalMatter,
            Purpose.Amends => Intent.Apologize,
        },
    };

    /// <summary>The fact it would be if it were acted on. The bare wish is imagined as a personal word.</summary>
    internal Fact Acted(DateTimeOffset at, bool practically) => Intent switch
    {
        Intent.WatchThem => new Watched { At = at },
        Intent.HandlePracticalMatter => new ContactMade { At = at, Channel = Channel, Purpose = Purpose.Practical },
        Intent.Reply when practically => new ContactMade { At = at, Channel = Channel, Purpose = Purpose.Practical },
        Intent.Apologize => new ContactMade { At = at, Channel = Channel, Purpose = Purpose.Amends },
        Intent.AskThroughOthers => new ContactMade { At = at, Channel = Channel.ThroughOthers, Purpose = Purpose.Personal },
        Intent.None or Intent.StartConversation or Intent.Reply => new ContactMade { At = at, Channel = Channel, Purpose = Purpose.Personal },
    };

    /// <summary>Equal in every value, the motives and signs of distress in their order.</summary>
    public bool Equals(Urge? other) =>
        base.Equals(other) && (Intent, Intensity, Channel, Sober, Note) == (other.Intent, other.Intensity, other.Channel, other.Sober, other.Note)
        && Motives.SequenceEqual(other.Motives) && Distress.SequenceEqual(other.Distress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Intent, Intensity, Channel, Motives.Count, Distress.Count);
}

/// <summary>The urge passed. Fires <c>UrgePasses</c>.</summary>
public sealed record UrgePassed : Fact
{
    /// <summary>The id of the step that helped, where one did.</summary>
    public string? Helped { get; init; }
}

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

/// <summary>What the person did with an answer of the engine's.</summary>
public sealed record CardAnswered : Fact
{
    /// <summary>The verdict the answer gave.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the person did with it.</summary>
    public required CardResponse Response { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override Fact WithoutText() => this with { Reason = null };
}
