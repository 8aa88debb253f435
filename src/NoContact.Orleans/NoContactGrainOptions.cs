namespace NoContact.Orleans;

/// <summary>
/// How journeys live in a silo. The defaults need no choice; docs/cluster.md says what each is worth.
/// </summary>
public sealed class NoContactGrainOptions
{
    /// <summary>
    /// For how long a journey in memory is answered from before the store is asked whether it is still the latest.
    /// More than zero.
    /// </summary>
    /// <remarks>
    /// While a partition heals, two silos may hold one journey for a moment. The store never takes two facts at one
    /// version; this bounds for how long the silo that did not write could still answer without knowing of a fact, a
    /// court order say. Keep it below the time in which the cluster declares a silo dead. Where the store does not
    /// answer, neither does the journey.
    /// </remarks>
    public TimeSpan ConfirmedFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a journey nobody asks for stays in memory: longer than the delay after an urge, when most come back.
    /// Whole minutes, at least two.
    /// </summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often the cluster looks for check-ins that are due. From a second to a minute.</summary>
    public TimeSpan CheckInsEvery { get; set; } = TimeSpan.FromSeconds(5);

    internal void Validate()
    {
        if (ConfirmedFor <= TimeSpan.Zero)
            throw new ArgumentException("NoContactGrainOptions.ConfirmedFor must be more than zero.");
        if (CollectionAge < TimeSpan.FromMinutes(2))
            throw new ArgumentException("NoContactGrainOptions.CollectionAge must be two minutes at least.");
        if (CheckInsEvery < TimeSpan.FromSeconds(1) || CheckInsEvery > TimeSpan.FromMinutes(1))
            throw new ArgumentException("NoContactGrainOptions.CheckInsEvery must be from a second to a minute.");
    }
}
