namespace NoContact.Keeping;

/// <summary>What became of a journey that was to begin: begun and durable, gone, or in conflict.</summary>
public sealed record BeginResult
{
    private BeginResult(OpenJourney? journey, bool isGone)
    {
        Journey = journey;
        IsGone = isGone;
    }

    /// <summary>
    /// The journey. Told again it is the one that is there, with whatever was recorded since. Null where it did not
    /// begin.
    /// </summary>
    public OpenJourney? Journey { get; }

    /// <summary>The journey under this id was erased, and stays so.</summary>
    public bool IsGone { get; }

    /// <summary>Under this id there is a journey that did not begin like this one. It stays as it is.</summary>
    public bool IsConflict => Journey is null && !IsGone;

    internal static BeginResult From(OpenJourney journey) => new(journey, isGone: false);

    internal static BeginResult CreateGone() => new(null, isGone: true);

    internal static BeginResult CreateConflict() => new(null, isGone: false);
}
