using NoContact.Guidance;
using NoContact.Effects;

namespace NoContact.Json;

/// <summary>A journey beside itself, as it crosses a boundary.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Forecast">What would likely follow.</param>
internal sealed record WhatIfDocument(SnapshotDocument Before, SnapshotDocument After, Forecast Forecast)
{
    /// <summary>What was imagined.</summary>
    public static WhatIfDocument From(WhatIfResult imagined)
    {
        ArgumentNullException.ThrowIfNull(imagined);
        return new(SnapshotDocument.From(imagined.Before), SnapshotDocument.From(imagined.After), imagined.Forecast);
    }
}
