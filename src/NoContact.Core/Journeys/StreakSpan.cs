using NoContact.Chart;

namespace NoContact.Journeys;

/// <summary>A streak that has ended, counted in the zone that was in force when it did.</summary>
/// <param name="StartDay">The number of the day it began.</param>
/// <param name="EndDay">The number of the day it ended.</param>
/// <param name="Days">How many days it had: as many as lie between, or more where a move took none back.</param>
/// <param name="EndedIn">The state it ended in, which says why.</param>
internal readonly record struct StreakSpan(int StartDay, int EndDay, int Days, BreakupState EndedIn);
