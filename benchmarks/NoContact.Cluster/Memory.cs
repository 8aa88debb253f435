using NoContact.Facts;
using NoContact.Orleans;

namespace NoContact.Cluster;

/// <summary>What a journey takes in the memory of a silo, beside a grain that holds nothing.</summary>
internal sealed class Memory(Population population, Extent extent)
{
    private const int AtOnce = 32;

    public async Task RunAsync()
    {
        await using var silos = await Silos.StartAsync(population.Database, 1);

        // Code and connections that the first calls bring are in memory before.
        await Held(silos, "first", i => silos.Grains.GetGrain<IBareGrain>($"first-{i}").NothingAsync());
        await HeldJourneys(silos, "first", 30);
        Console.WriteLine("""

            | grain | bytes of heap |
            | --- | --- |
            """);
        var bare = await Held(silos, "bare", i => silos.Grains.GetGrain<IBareGrain>($"bare-{i}").NothingAsync());
        Console.WriteLine($"| one that does nothing | {bare:N0} |");
        foreach (var length in (int[])[10, 30, 100, 300])
            Console.WriteLine($"| a journey of {length} facts | {await HeldJourneys(silos, "held", length):N0} |");
    }

    private async Task<double> HeldJourneys(Silos silos, string kind, int length)
    {
        var journeys = await population.AddAsync(
            $"{kind}-{length}-facts",
            extent.InMemory,
            () => Population.Document(length));
        return await Held(
            silos,
            kind,
            i => silos.Grains.GetGrain<IJourneyGrain>(journeys[i]).EvaluateAsync(Population.Urge));
    }

    private async Task<double> Held(Silos silos, string kind, Func<int, Task> call)
    {
        var heap = silos.Grains.GetGrain<IHeapGrain>(0);
        var before = await heap.InUseAsync();
        await Parallel.ForAsync(
            0,
            extent.InMemory,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) => await call(i));
        return (double)(await heap.InUseAsync() - before) / extent.InMemory;
    }
}
