using NoContact.Facts;

namespace NoContact.Journeys;

/// <summary>A message of the ex's that waits for an answer.</summary>
/// <param name="Tone">Its tone.</param>
/// <param name="At">When it came.</param>
public readonly record struct TheirMessage(Tone Tone, DateTimeOffset At);
