namespace NoContact.Cluster;

/// <summary>How much is measured: enough for a figure, or just enough to see that everything runs.</summary>
/// <param name="MostSilos">Of how many silos the largest cluster is.</param>
/// <param name="Journeys">How many journeys are asked, and as many told; a multiple of the callers.</param>
/// <param name="WarmUp">How long each is done before it is measured, until its code is compiled for good.</param>
/// <param name="Round">How long each is measured in a round.</param>
/// <param name="Rounds">How many rounds.</param>
/// <param name="InMemory">How many journeys are held in memory at once.</param>
/// <param name="Due">How many journeys have a check-in that is due.</param>
/// <param name="Opened">How many journeys of a length are opened.</param>
/// <param name="Lengths">How many facts those have.</param>
internal sealed record Extent(
    int MostSilos,
    int Journeys,
    TimeSpan WarmUp,
    TimeSpan Round,
    int Rounds,
    int InMemory,
    int Due,
    int Opened,
    IReadOnlyList<int> Lengths)
{
    public static readonly Extent Full = new(
        3,
        256,
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(2),
        5,
        1_000,
        30_000,
        30,
        [10, 100, 1_000, 10_000]);
    public static readonly Extent Short = new(
        2, 64, TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(0.3), 1, 100, 100, 3, [10, 100, 1_000]);
}
