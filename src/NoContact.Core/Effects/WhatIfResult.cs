using NoContact.Guidance;
using NoContact.Help;

namespace NoContact.Effects;

/// <summary>A journey beside itself: as it is, and as it would be. Nothing was recorded.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be. What was kept, and every milestone reached, is in both, unless what is
/// imagined corrects the past.</param>
/// <param name="Forecast">What would likely follow.</param>
public sealed record WhatIfResult(JourneySnapshot Before, JourneySnapshot After, Forecast Forecast)
{
    /// <summary>
    /// What is to be shown first, and the numbers not at all: in a crisis, and past a bar. Null elsewhere.
    /// </summary>
    public Card? Card { get; init; }

    /// <summary>Where real people help, where there is a <see cref="Card"/>; empty of anything else.</summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];
}
