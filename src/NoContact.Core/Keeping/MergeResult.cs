namespace NoContact.Keeping;

/// <summary>
/// What became of a document that another device keeps of a journey: taken in, or not of this journey.
/// </summary>
public sealed record MergeResult
{
    private MergeResult(int version, int? added)
    {
        Version = version;
        Added = added ?? 0;
        IsConflict = added is null;
    }

    /// <summary>How many facts the journey has now.</summary>
    public int Version { get; }

    /// <summary>How many of them were not here before.</summary>
    public int Added { get; }

    /// <summary>It is another journey, or cannot be told apart from one. Nothing happened; begin one with it.</summary>
    public bool IsConflict { get; }

    internal static MergeResult From(int version, int added) => new(version, added);

    internal static MergeResult CreateConflict(int version) => new(version, null);
}
