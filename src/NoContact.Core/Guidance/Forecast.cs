using NoContact.Chart;

namespace NoContact.Guidance;

/// <summary>What would likely follow if the person did what the urge asks for.</summary>
/// <param name="StateAfter">Where they would stand.</param>
/// <param name="StreakDaysLost">The calendar days of the running streak that would end; 0 where none would.</param>
/// <param name="DaysKept">All calendar days ever kept: they stay, whatever happens.</param>
/// <param name="Outcomes">What the article says tends to follow personal contact on this journey, the likelier first
/// and a consequence behind its cause; empty where contact is barred, practical, or theirs.</param>
/// <param name="Notes">What studies add to the article, or take from it.</param>
/// <param name="Note">Nobody can know this ex's reaction; of waiting, nothing is lost.</param>
public sealed record Forecast(
    BreakupState StateAfter,
    int StreakDaysLost,
    int DaysKept,
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<Sentence> Notes,
    string Note);
