using NoContact.Chart;

namespace NoContact.Guidance;

/// <summary>What would likely follow if the person did what the urge asks for.</summary>
public sealed record Forecast
{
    /// <summary>Where they would stand.</summary>
    public required BreakupState StateAfter { get; init; }

    /// <summary>The calendar days of the running streak that would end; 0 where none would.</summary>
    public required int StreakDaysLost { get; init; }

    /// <summary>All calendar days ever kept: they stay, whatever happens.</summary>
    public required int DaysKept { get; init; }

    /// <summary>
    /// What the article says tends to follow personal contact on this journey, the likelier first and a consequence
    /// behind its cause; empty where contact is barred, practical, or theirs.
    /// </summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>What studies add to the article, or take from it.</summary>
    public required IReadOnlyList<Sentence> Notes { get; init; }

    /// <summary>Nobody can know this ex's reaction; of waiting, nothing is lost.</summary>
    public required string Note { get; init; }
}
