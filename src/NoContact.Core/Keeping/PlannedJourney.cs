namespace NoContact.Keeping;

/// <summary>A journey that is to be looked at.</summary>
/// <param name="JourneyId">The host's id of it.</param>
/// <param name="At">For when it was planned, to the millisecond.</param>
public readonly record struct PlannedJourney(string JourneyId, DateTimeOffset At);
