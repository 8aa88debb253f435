namespace NoContact.Keeping;

/// <summary>A journey that is to be looked at, claimed by whoever got it.</summary>
/// <param name="JourneyId">The host's id of it.</param>
/// <param name="At">For when it was planned, to the millisecond.</param>
/// <param name="ClaimedUntil">Until then nobody else gets it, to the millisecond.</param>
public readonly record struct PlannedJourney(string JourneyId, DateTimeOffset At, DateTimeOffset ClaimedUntil);
