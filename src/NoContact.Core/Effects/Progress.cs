using NoContact.Guidance;
using NoContact.Help;
using NoContact.Insights;
using NoContact.Streaks;

namespace NoContact.Effects;

/// <summary>How a person is doing: the numbers, and the same in kind words.</summary>
/// <param name="Streak">The streak and the record.</param>
/// <param name="Insights">What the journal shows about the urges.</param>
/// <param name="Kindness">The streak in words: past a bar the boundary first, then today, then the record.</param>
/// <param name="Findings">The insights in words, each with how many urges it rests on; empty where there are too
/// few.</param>
public sealed record Progress(
    StreakSummary Streak,
    UrgeInsights Insights,
    IReadOnlyList<Sentence> Kindness,
    IReadOnlyList<Sentence> Findings)
{
    /// <summary>Where real people help, past a bar; empty elsewhere.</summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];
}
