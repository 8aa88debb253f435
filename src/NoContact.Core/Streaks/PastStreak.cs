namespace NoContact.Streaks;

/// <summary>A streak that has ended.</summary>
/// <param name="Start">Its first calendar date, in the journey's zone; the day of contact is day 0.</param>
/// <param name="End">The calendar date it ended on.</param>
/// <param name="Days">The calendar days kept.</param>
/// <param name="Reason">Why it ended.</param>
public sealed record PastStreak(DateOnly Start, DateOnly End, int Days, StreakEnd Reason);
