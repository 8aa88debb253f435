namespace NoContact.EntityFrameworkCore;

/// <summary>What a restored backup brought back, and what was taken away again.</summary>
public sealed record RestoreReport
{
    /// <summary>How many journeys are there now.</summary>
    public required int Journeys { get; init; }

    /// <summary>
    /// When the latest of them was last written: what was told after it is not there. Null where there are none.
    /// </summary>
    public DateTimeOffset? LastWrite { get; init; }

    /// <summary>How many journeys were erased again.</summary>
    public required int ErasedAgain { get; init; }

    /// <summary>How many texts were forgotten again.</summary>
    public required int ForgottenAgain { get; init; }

    /// <summary>
    /// Of how many journeys a check-in is due, or is looked for: it may have been delivered since the backup, and is
    /// then delivered once more.
    /// </summary>
    public required int DueAgain { get; init; }

    /// <summary>The ids of journeys that cannot be read. Their forgotten texts are gone all the same.</summary>
    public required IReadOnlyList<string> Damaged { get; init; }
}
