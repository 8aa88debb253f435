namespace NoContact.EntityFrameworkCore;

/// <summary>What a restored backup brought back, and what was taken away again.</summary>
/// <param name="Journeys">How many journeys are there now.</param>
/// <param name="LastWrite">When the latest of them was last written: what was told after it is not there. Null where
/// there are none.</param>
/// <param name="ErasedAgain">How many journeys were erased again.</param>
/// <param name="ForgottenAgain">How many texts were forgotten again.</param>
/// <param name="DueAgain">Of how many journeys a check-in is due, or is looked for: it may have been delivered since
/// the backup, and is then delivered once more.</param>
/// <param name="Damaged">The ids of journeys that cannot be read. Their forgotten texts are gone all the same.</param>
public sealed record RestoreReport(
    int Journeys,
    DateTimeOffset? LastWrite,
    int ErasedAgain,
    int ForgottenAgain,
    int DueAgain,
    IReadOnlyList<string> Damaged);
