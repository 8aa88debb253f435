namespace NoContact.Keeping;

/// <summary>A journey that is to be looked at.</summary>
/// <param name="Journey">The host's id of it.</param>
/// <param name="At">For when it was planned, to the millisecond.</param>
public readonly record struct PlannedJourney(string Journey, DateTimeOffset At);
