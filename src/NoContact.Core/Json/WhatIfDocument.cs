using NoContact.Guidance;
using NoContact.Effects;
using NoContact.Help;
using NoContact.Verdicts;

namespace NoContact.Json;

/// <summary>A journey beside itself, as it crosses a boundary.</summary>
/// <param name="Card">What is to be shown first, in a crisis and past a bar; absent of anything else.</param>
/// <param name="Resources">Where real people help then; absent of anything else.</param>
/// <param name="Verdict">That of the card; absent of anything else.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Forecast">What would likely follow.</param>
internal sealed record WhatIfDocument(
    Card? Card,
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
        return new(
            imagined.Card,
            imagined.Resources.Count > 0 ? imagined.Resources : null,
            imagined.Card?.Verdict,
            SnapshotDocument.From(imagined.Before),
            SnapshotDocument.From(imagined.After),
            imagined.Forecast);
    }
}
