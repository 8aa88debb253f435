namespace NoContact.Keeping;

/// <summary>A journey as a list has it, so that a host can keep journeys no longer than it promised to.</summary>
/// <param name="JourneyId">The host's id of it.</param>
/// <param name="Version">How many facts it has; erase it at this version, so that nothing told since is lost.</param>
/// <param name="LastWrite">When it was begun, or a fact was last added, by the store's clock, to the
/// millisecond.</param>
public readonly record struct ListedJourney(string JourneyId, int Version, DateTimeOffset LastWrite);
