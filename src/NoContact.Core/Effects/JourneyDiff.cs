using NoContact.Streaks;

namespace NoContact.Effects;

/// <summary>What a fact changed: the journey before and after it, both seen at the same instant.</summary>
/// <param name="Before">The journey without the fact.</param>
/// <param name="After">The journey with it.</param>
public sealed record JourneyDiff(JourneySnapshot Before, JourneySnapshot After)
{
    /// <summary>Milestones reached by it.</summary>
    public IReadOnlyList<Milestone> MilestonesGained =>
        [.. After.Streak.Milestones.Except(Before.Streak.Milestones)];

    /// <summary>Milestones that a correction of the past took back.</summary>
    public IReadOnlyList<Milestone> MilestonesTakenBack =>
        [.. Before.Streak.Milestones.Except(After.Streak.Milestones)];
}
