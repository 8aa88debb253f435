using NoContact.Streaks;

namespace NoContact.Json;

/// <summary>The streak, as a case's answer carries it.</summary>
/// <param name="Running">Whether one runs.</param>
/// <param name="Days">Its calendar days; 0 where none runs.</param>
/// <param name="Longest">The calendar days of the longest, a running one included.</param>
/// <param name="TotalDaysKept">All calendar days ever kept.</param>
/// <param name="Lapses">Streaks that ended by a lapse.</param>
public sealed record StreakDocument(bool Running, int Days, int Longest, int TotalDaysKept, int Lapses)
{
    internal static StreakDocument From(StreakSummary streak) =>
        new(streak.IsRunning, streak.Days, streak.Longest, streak.TotalDaysKept, streak.Lapses);
}
