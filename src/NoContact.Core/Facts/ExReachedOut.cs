namespace NoContact.Facts;

/// <summary>The ex wrote, called or came of their own accord.</summary>
public sealed record ExReachedOut : Fact
{
    /// <summary>How.</summary>
    public required Channel Channel { get; init; }

    /// <summary>In what tone.</summary>
    public required Tone Tone { get; init; }
}
