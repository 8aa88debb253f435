using NoContact.Breakups;

namespace NoContact.Guidance;

/// <summary>What would likely follow if the person did what the urge asks for.</summary>
/// <param name="StateAfter">Where they would stand.</param>
/// <param name="StreakDaysLost">The days of the running streak that would end; the record keeps them.</param>
/// <param name="Outcomes">What the article says tends to follow.</param>
/// <param name="Note">Nobody can know this ex's reaction.</param>
public sealed record Forecast(BreakupState StateAfter, int StreakDaysLost, IReadOnlyList<Outcome> Outcomes, string Note);
