namespace NoContact.Streaks;

/// <summary>The streak that runs now.</summary>
/// <param name="Start">When it began, with the offset its fact was given with; after a lapse or a talk, the last
/// contact that counts.</param>
/// <param name="Days">Calendar days in the journey's zone since the day it began, which is day 0.</param>
/// <param name="Elapsed">The time since it began, as a clock would measure it; never used to count days.</param>
public sealed record CurrentStreak(DateTimeOffset Start, int Days, TimeSpan Elapsed);
