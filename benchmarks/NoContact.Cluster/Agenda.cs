using System.Diagnostics;
using System.Globalization;
using NoContact.Facts;
using NoContact.Journeys;

namespace NoContact.Cluster;

/// <summary>How fast the agenda says what fell due while no silo was up.</summary>
internal sealed class Agenda(Population population, Extent extent)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task RunAsync()
    {
        // Told while its first look is already due, and not said: nobody serves yet.
        await population.AddAsync("due", extent.Due, Asked, planned: true);
        await using var silos = await Silos.StartAsync(population.Database, 1, checkIns: true);
        long first = 0, since = 0, said, started = Stopwatch.GetTimestamp();
        do
        {
            await Task.Delay(20);
            said = await population.ReadAsync<long>("SELECT count(*) FROM no_contact_check_ins_said");
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"Only {said} check-ins were said.");
            if (said > 0 && first == 0)
            {
                first = said;
                since = Stopwatch.GetTimestamp();
            }
        }
        while (said < extent.Due);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            {extent.Due:N0} check-ins were due, of journeys not in memory: one agenda said {(said - first)
                / Stopwatch.GetElapsedTime(since).TotalSeconds:N0} a second.
            """));
    }

    private static JourneyDocument Asked()
    {
        var told = Population.Document(29);
        var urge = Population.Urge with { Id = Guid.CreateVersion7().ToString(), At = Population.Now.AddMinutes(-25) };
        return told with { Facts = [.. told.Facts, urge with { RecordedAt = urge.At }] };
    }
}
