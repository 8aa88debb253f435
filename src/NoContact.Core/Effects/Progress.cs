using NoContact.Guidance;
using NoContact.Help;
using NoContact.Insights;
using NoContact.Streaks;

namespace NoContact.Effects;

/// <summary>How a person is doing: the numbers, and the same in kind words.</summary>
public sealed record Progress
{
    /// <summary>The streak and the record.</summary>
    public required StreakSummary Streak { get; init; }

    /// <summary>What the journal shows about the urges.</summary>
    public required UrgeInsights Insights { get; init; }

    /// <summary>The streak in words: past a bar the boundary first, then today, then the record.</summary>
    public required IReadOnlyList<Sentence> Kindness { get; init; }

    /// <summary>The insights in words, each with how many urges it rests on; empty where there are too few.</summary>
    public required IReadOnlyList<Sentence> Findings { get; init; }

    /// <summary>Where real people help, past a bar; empty elsewhere.</summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];
}
