using System.Diagnostics;
using NoContact.Facts;
using NoContact.Orleans;

namespace NoContact.Cluster;

/// <summary>How long the first answer of a journey takes that is not in memory, by its length, and the next.</summary>
internal sealed class Openings(Population population, Extent extent)
{
    public async Task RunAsync()
    {
        await using var silos = await Silos.StartAsync(population.Database, 1);
        await Opened(silos, extent.Lengths[0], "warm-up");
        Console.WriteLine("""

            | facts | first answer, ms (median) | most | the next answer, ms (median) |
            | --- | --- | --- | --- |
            """);
        foreach (var length in extent.Lengths)
        {
            var (first, next) = await Opened(silos, length, "opened");
            Console.WriteLine(
                $"| {length:N0} | {Rate.Median(first):0.0} | {first.Max():0.0} | {Rate.Median(next):0.0} |");
        }
    }

    private async Task<(List<double> First, List<double> Next)> Opened(Silos silos, int length, string kind)
    {
        var journeys = await population.AddAsync($"{kind}-{length}", extent.Opened, () => Population.Document(length));
        var (first, next) = (new List<double>(), new List<double>());
        foreach (var journey in journeys.Select(id => silos.Grains.GetGrain<IJourneyGrain>(id)))
        {
            first.Add(await Milliseconds(journey));
            next.Add(await Milliseconds(journey));
        }

        return (first, next);
    }

    private static async Task<double> Milliseconds(IJourneyGrain journey)
    {
        var urge = Population.Urge;
        var started = Stopwatch.GetTimestamp();
        await journey.EvaluateAsync(urge);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
