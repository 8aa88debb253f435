using NoContact.Journeys;

namespace NoContact.Stores;

/// <summary>A journey as it was kept.</summary>
/// <param name="Document">Its document; hand it to <see cref="NoContactEngine.Load"/>.</param>
/// <param name="Version">How many facts it has: what the next append expects.</param>
public sealed record StoredJourney(JourneyDocument Document, int Version);
