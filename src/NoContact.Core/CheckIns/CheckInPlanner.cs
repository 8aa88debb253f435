using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Languages;

namespace NoContact.CheckIns;

/// <summary>What to say on a journey, and when.</summary>
internal sealed class CheckInPlanner(NoContactPolicy policy, TimeOnly milestonesAt, Phrases phrases)
{
    /// <summary>Those that have not expired, the earliest first: what is due, and the next milestone.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="isWorthAsking">Whether the answer to an urge, given now, would ask to look again.</param>
    /// <param name="now">When.</param>
    public IReadOnlyList<CheckIn> Plan(Journey journey, Func<Urge, bool> isWorthAsking, DateTimeOffset now)
    {
        var all = FindMilestones(journey, now);
        if (journey.Circumstances.OpenUrge is { } urge)
        {
            var at = journey.AskAgainAt(urge, urge.At, policy);
            if (!HasExpired(at, now) && isWorthAsking(urge))
                all.Add(new($"ask-again:{urge.Id}", CheckInKind.AskAgain, at, phrases["discreet.ask-again"]));
        }

        all.Sort((a, b) => a.At.CompareTo(b.At));
        return all;
    }

    private List<CheckIn> FindMilestones(Journey journey, DateTimeOffset now)
    {
        var milestones = new List<CheckIn>();
        if (journey.Circumstances.StreakStart is not { } start) return milestones;
        var first = journey.Calendar.DayOf(start);
        foreach (var days in policy.Milestones)
        {
            if (days <= journey.Circumstances.LongestPast || first + days >= DateOnly.MaxValue.DayNumber) continue;
            var at = journey.Calendar.FirstInstant(first + days, milestonesAt);
            var id = new Streaks.Milestone(days).Id;
            if (!HasExpired(at, now)) milestones.Add(new(id, CheckInKind.Milestone, at, phrases["discreet.milestone"]));
            if (at > now) break;
        }

        return milestones;
    }

    private static bool HasExpired(DateTimeOffset at, DateTimeOffset now) => now - at >= CheckIn.ExpiresAfter;
}
