using NoContact.Guidance;
using NoContact.Help;

namespace NoContact.Effects;

/// <summary>A journey beside itself: as it is, and as it would be. Nothing was recorded.</summary>
public sealed record WhatIfResult
{
    /// <summary>As it is.</summary>
    public required JourneySnapshot Before { get; init; }

    /// <summary>
    /// As it would be. What was kept, and every milestone reached, is in both, unless what is imagined corrects the
    /// past.
    /// </summary>
    public required JourneySnapshot After { get; init; }

    /// <summary>What would likely follow.</summary>
    public required Forecast Forecast { get; init; }

    /// <summary>
    /// What is to be shown first, and the numbers not at all: in a crisis, and past a bar. Null elsewhere.
    /// </summary>
    public Card? Card { get; init; }

    /// <summary>Where real people help, where there is a <see cref="Card"/>; empty of anything else.</summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];
}
