using NoContact.Chart;

namespace NoContact.Journeys;

/// <summary>A streak that has ended.</summary>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="EndedIn">The state it ended in, which says why.</param>
internal readonly record struct StreakSpan(DateTimeOffset Start, DateTimeOffset End, BreakupState EndedIn);
