using NoContact.Guidance;
using NoContact.Effects;
using NoContact.Help;
using NoContact.Verdicts;

namespace NoContact.Json;

/// <summary>A journey beside itself, as it crosses a boundary.</summary>
/// <param name="Resources">Where real people help then; absent of anything else.</param>
/// <param name="Verdict">Of an urge with signs of distress: people come first. Absent of anything else.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Forecast">What would likely follow.</param>
internal sealed record WhatIfDocument(
    IReadOnlyList<Resource>? Resources,
    Verdict? Verdict,
    SnapshotDocument Before,
    SnapshotDocument After,
    Forecast Forecast)
{
    /// <summary>What was imagined.</summary>
    public static WhatIfDocument From(WhatIfResult imagined)
    {
        ArgumentNullException.ThrowIfNull(imagined);
        var isCrisis = imagined.Resources.Count > 0;
        return new(
            isCrisis ? imagined.Resources : null,
            isCrisis ? Verdicts.Verdict.GetSupportNow : null,
            SnapshotDocument.From(imagined.Before),
            SnapshotDocument.From(imagined.After),
            imagined.Forecast);
    }
}
