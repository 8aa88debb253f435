using NoContact.Outcomes;

namespace NoContact.Orleans;

/// <summary>What became of a fact: recorded and durable, refused by the chart, or stale.</summary>
/// <param name="Version">How many facts the journey has now; where a fact was told again, how many it had after it the first time.</param>
/// <param name="Diff">What it changed, as JSON; null where it was not recorded.</param>
/// <param name="Refusal">Why the chart refused it; null where it did not.</param>
[GenerateSerializer, Immutable, Alias("NoContact.JourneyRecord")]
public sealed record JourneyRecord([property: Id(0)] int Version, [property: Id(1)] ReadOnlyMemory<byte>? Diff, [property: Id(2)] Refusal? Refusal)
{
    /// <summary>The journey was not at the version that was expected. Nothing was kept: look at it again.</summary>
    public bool IsStale => Diff is null && Refusal is null;
}
