using Xunit.Abstractions;

[assembly: TestCollectionOrderer(
    "NoContact.Samples.MinimalApi.Faults.LongestFirst", "NoContact.Samples.MinimalApi.ClusterTests")]

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>The test of kills mostly waits: begun first, it is over with the others.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(tests => !tests.DisplayName.Contains(nameof(SiloKillTests), StringComparison.Ordinal));
}
