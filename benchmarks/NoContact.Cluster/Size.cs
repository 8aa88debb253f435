using System.Globalization;
using NoContact.Journeys;

namespace NoContact.Cluster;

/// <summary>
/// What a journey and a fact take in PostgreSQL, indexes included, and what a fact writes to its log.
/// </summary>
internal sealed class Size(Population population, Extent extent)
{
    private const int FactsEach = 30;

    public async Task RunAsync()
    {
        var empty = await Bytes();
        var journeys = await population.AddAsync(
            "sized",
            extent.InMemory,
            () => new() { Zone = "Europe/London", Facts = [] });
        var begun = await Bytes();

        // One at a time, as people tell them.
        var log = await Log();
        await Parallel.ForEachAsync(
            journeys,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (journey, stop) =>
        {
            var facts = Population.Document(FactsEach).Facts;
            for (var i = 0; i < facts.Count; i++)
                if (!await population.Store.TryAppendAsync(journey, i, [facts[i]], cancellationToken: stop))
                    throw new InvalidOperationException("A fact was not kept.");
        });
        var told = await Bytes();

        // With what the database writes when it tidies up, as it does by itself in time.
        var logged = await Log() - log;
        var facts = (double)journeys.Count * FactsEach;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            {journeys.Count:N0} journeys, {facts:N0} facts one at a time: {(begun - empty)
                / (double)journeys.Count:N0} bytes a journey without facts, {(told - begun)
                / facts:N0} bytes a fact, {logged / facts:N0} bytes of log a fact.
            """));
    }

    private async Task<long> Bytes()
    {
        await population.ExecuteAsync("VACUUM");
        return await population.ReadAsync<long>(
            "SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class WHERE relname IN "
                + "('no_contact_journeys', 'no_contact_facts', 'no_contact_check_ins_said')"
        );
    }

    private Task<long> Log() =>
        population.ReadAsync<long>("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
}
