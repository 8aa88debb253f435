using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;
using NoContact.Orleans;

namespace NoContact.Cluster;

/// <summary>
/// Clusters of one, two and three silos in turns: a bare grain, the same with the bytes of an answer, an urge
/// weighed, a fact made durable, and the same rows by hand.
/// </summary>
internal sealed class Throughput(Population population, Extent extent)
{
    private const int Callers = 64;
    private const int FactsEach = 30;

    // A small part of a core each, so that the load, the database and three silos have room on two cores.
    private const double Held = 0.2;

    public async Task RunAsync()
    {
        var asked = await population.AddAsync("asked", extent.Journeys, () => Population.Document(FactsEach));
        await population.ExecuteAsync("""
            CREATE TABLE hand_journeys (LIKE no_contact_journeys INCLUDING ALL);
            CREATE TABLE hand_facts (LIKE no_contact_facts INCLUDING ALL);
            """);
        var clusters = new List<Silos>();
        try
        {
            for (var count = 1; count <= extent.MostSilos; count++)
            {
                clusters.Add(await Silos.StartAsync(population.Database, count));
                await AnswersAlike(clusters[^1], asked[0]);
            }

            await Measure("free", "Silos, load and database share the two cores", clusters, asked);
            using var share = ProcessorShare.TryHold(clusters.SelectMany(silos => silos.ProcessIds), Held);
            if (share is null)
                Console.WriteLine("Not measured: silos held to a part of a core, which takes control groups and root.");
            else await Measure("held", $"Each silo held to {Held} of a core", clusters, asked);
        }
        finally
        {
            foreach (var silos in clusters) await silos.DisposeAsync();
        }
    }

    private async Task Measure(string kind, string title, IReadOnlyList<Silos> clusters, IReadOnlyList<string> asked)
    {
        var rates = new List<List<Rate>>();
        foreach (var silos in clusters)
        {
            rates.Add(await Rates(kind, silos, asked));
            foreach (var rate in rates[^1]) await rate.RunAsync(extent.WarmUp, isWarmUp: true);
        }

        for (var round = 0; round < extent.Rounds; round++)
            foreach (var rate in rates.SelectMany(of => of)) await rate.RunAsync(extent.Round);

        Console.WriteLine($"""

            {title}; {Callers} callers, {extent.Rounds} rounds:

            | silos | call | a second | ratio | p50, ms | p99, ms | processor of the silos, µs a call |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
        foreach (var (silos, of) in clusters.Zip(rates))
        {
            foreach (var rate in of[..^2]) Console.WriteLine(rate.Row(silos.Count, of[0]));
            Console.WriteLine(of[^2].Row(silos.Count, of[^1]));
            Console.WriteLine(of[^1].Row(silos.Count, of[^1]));
        }
    }

    private async Task<List<Rate>> Rates(string kind, Silos silos, IReadOnlyList<string> asked)
    {
        var grains = silos.Grains;
        var told = await population.AddAsync(
            $"{kind}-{silos.Count}",
            extent.Journeys,
            () => Population.Document(FactsEach));
        var length = (await grains.GetGrain<IJourneyGrain>(asked[0]).EvaluateAsync(Population.Urge)).Utf8.Length;
        await population.ExecuteAsync(
            $"INSERT INTO hand_journeys SELECT * FROM no_contact_journeys WHERE \"Id\" LIKE '{kind}-{silos.Count}-%'");
        var versions = Enumerable.Repeat(FactsEach, told.Count).ToArray();

        Rate Of(string name, Func<int, Task> call) =>
            new(name, Callers, (caller, i) => call((caller + (i * Callers)) % asked.Count), () => silos.ProcessorTime);
        return
        [
            Of("a grain that does nothing", i => grains.GetGrain<IBareGrain>(asked[i]).NothingAsync()),
            Of(
                $"a grain that returns {length:N0} bytes",
                i => grains.GetGrain<IBareGrain>(asked[i]).BytesAsync(Population.Urge, length)),
            Of("`EvaluateAsync`", i => grains.GetGrain<IJourneyGrain>(asked[i]).EvaluateAsync(Population.Urge)),
            Of("`RecordAsync`, durable", async i =>
            {
                if (
                    await grains.GetGrain<IJourneyGrain>(told[i]).RecordAsync(Seen())
                    is not { Status: ReplyStatus.Recorded })
                    throw new InvalidOperationException("A fact was not recorded.");
            }),
            Of("the rows of a fact by hand", i => ByHand(told[i], versions[i]++)),
        ];
    }

    private static Watched Seen() => new() { Id = Guid.CreateVersion7().ToString(), At = Population.Now };

    // One statement that moves the head and adds the row; the least that makes a fact durable.
    private async Task ByHand(string journey, int version)
    {
        var fact = Seen();
        await using var command = population.Connections.CreateCommand("""
            WITH head AS (
                UPDATE hand_journeys SET "Version" = @version + 1, "Hash" = @hash
                WHERE "Id" = @id AND "Version" = @version RETURNING "Version")
            INSERT INTO hand_facts ("JourneyId", "Version", "FactId", "Body", "Hash")
            SELECT @id, "Version", @fact, @body, @hash FROM head
            """);
        command.Parameters.AddWithValue("id", journey);
        command.Parameters.AddWithValue("version", version);
        command.Parameters.AddWithValue("fact", fact.Id);
        command.Parameters.AddWithValue(
            "body",
            Encoding.UTF8.GetString(JourneyJson.WriteFact(fact with { RecordedAt = fact.At })));
        command.Parameters.AddWithValue("hash", new byte[32]);
        if (await command.ExecuteNonQueryAsync() != 1) throw new InvalidOperationException("A row was not added.");
    }

    /// <summary>
    /// Before anything is measured: an urge is answered as the engine by itself answers it, but for the moment from
    /// which the delay counts.
    /// </summary>
    private async Task AnswersAlike(Silos silos, string journey)
    {
        var urge = Population.Urge;
        var stored = await population.Store.LoadAsync(journey);
        var own = new ArrayBufferWriter<byte>();
        var now = Population.Now;
        WireJson.Write(own, population.Engine.Answer(population.Engine.Load(stored!.Document, now), urge, now));
        var theirs = await silos.Grains.GetGrain<IJourneyGrain>(journey).EvaluateAsync(urge);
        if (!JsonNode.DeepEquals(Timeless(own.WrittenSpan), Timeless(theirs.Utf8.Span)))
            throw new InvalidOperationException("A silo answers otherwise than the engine.");
    }

    private static JsonObject Timeless(ReadOnlySpan<byte> answer)
    {
        var read = JsonNode.Parse(answer)!.AsObject();
        if (!read.Remove("askAgainAt"))
            throw new InvalidOperationException("An urge at this intensity is asked about again.");
        read["card"]!.AsObject().Remove("askAgainAt");
        return read;
    }
}
