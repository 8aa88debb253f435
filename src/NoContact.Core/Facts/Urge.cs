namespace NoContact.Facts;

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
    public YesNoUnknown Sober { get; init; }

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
