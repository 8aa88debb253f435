using NoContact.Effects;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Help;
using NoContact.Verdicts;

namespace NoContact.Json;

/// <summary>What a recorded fact changed, as it crosses a boundary.</summary>
/// <param name="Resources">Where real people help then; absent of any other fact.</param>
/// <param name="Verdict">Of an urge with signs of distress: people come first. Absent of any other fact.</param>
/// <param name="Words">What to say of it first, past a bar and after harm; absent of any other fact.</param>
/// <param name="Fact">The id of the fact.</param>
/// <param name="Before">The journey before it.</param>
/// <param name="After">The journey after it.</param>
/// <param name="MilestonesGained">The ids of milestones reached by it.</param>
/// <param name="MilestonesTakenBack">The ids of milestones a correction took back.</param>
internal sealed record DiffDocument(
    IReadOnlyList<Resource>? Resources,
    Verdict? Verdict,
    IReadOnlyList<Sentence>? Words,
    string Fact,
    SnapshotDocument Before,
    SnapshotDocument After,
    IReadOnlyList<string> MilestonesGained,
    IReadOnlyList<string> MilestonesTakenBack)
{
    /// <summary>The difference a recorded fact made.</summary>
    /// <exception cref="ArgumentException">The fact was refused.</exception>
    public static DiffDocument From(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.IsRecorded)
            throw new ArgumentException("The fact was refused and changed nothing.", nameof(result));
        var diff = result.Diff;
        var isCrisis = result.Fact is Urge { Distress.Count: > 0 };
        return new(
            result.Resources.Count > 0 ? result.Resources : null,
            isCrisis ? Verdicts.Verdict.GetSupportNow : null,
            result.Words.Count > 0 ? result.Words : null,
            result.Fact.Id,
            SnapshotDocument.From(diff.Before),
            SnapshotDocument.From(diff.After),
            [.. diff.MilestonesGained.Select(m => m.Id)],
            [.. diff.MilestonesTakenBack.Select(m => m.Id)]);
    }
}
