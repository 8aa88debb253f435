using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace NoContact.Samples.Api.Faults;

/// <summary>One silo does not reach the others any more, and all of them reach the database: the way in which two could hold one journey.</summary>
public sealed class PartitionTests(ITestOutputHelper output)
{
    private static readonly TimeSpan CutOff = TimeSpan.FromSeconds(15);

    // NoContactGrainOptions.ConfirmedFor, and what a busy machine needs.
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(6);

    [NetworkFact]
    public async Task A_partition_never_gives_two_facts_one_version_and_never_hides_a_court_order_for_long()
    {
        // scripts/cut-the-network sets this to 20.
        var rounds = int.Parse(Environment.GetEnvironmentVariable("NOCONTACT_PARTITIONS") ?? "2", CultureInfo.InvariantCulture);
        using var network = new Network(3);
        using var postgres = PostgreSqlServer.Start(Network.Here);
        if (postgres is null) return;
        using var cluster = new Cluster(3, postgres.ConnectionString, postgres.ConnectionString.Replace("127.0.0.1", Network.Here, StringComparison.Ordinal), network);
        await cluster.StartAll();
        var accepted = new ConcurrentDictionary<(string Journey, int Version), string>();
        var (stale, written, weighed, unanswered, left) = (0, 0, 0, 0, 0);

        for (var round = 0; round < rounds; round++)
        {
            var journeys = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Begin(cluster)));
            var ordered = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Begin(cluster)));
            foreach (var journey in journeys.Concat(ordered)) await cluster.Of(round % 3).Ask(HttpMethod.Get, $"/journeys/{journey}");
            var alone = round % 3;
            Side[] sides = [new($"a{round}", cluster, [alone], accepted), new($"b{round}", cluster, [.. Enumerable.Range(0, 3).Where(i => i != alone)], accepted)];

            network.CutOff(alone);
            var started = Stopwatch.GetTimestamp();
            bool IsOver() => Stopwatch.GetElapsedTime(started) > CutOff;
            var writing = sides.SelectMany(side => journeys.Select(journey => side.WriteUntil(journey, IsOver))).ToList();
            var orders = await Task.WhenAll(ordered.Select((journey, i) => Order(journey, sides[i % 2], sides[(i + 1) % 2])));
            await Task.WhenAll(writing);
            network.Heal(alone);

            (weighed, unanswered) = (weighed + orders.Sum(order => order.Weighed), unanswered + orders.Sum(order => order.Unanswered));
            Assert.Empty(sides.SelectMany(side => side.Doubled));
            (stale, written) = (stale + sides.Sum(side => side.Stale), written + sides.Sum(side => side.Accepted));
            left += await cluster.Whole(alone);
            foreach (var journey in journeys) await Agree(cluster, journey, accepted);
        }

        output.WriteLine($"{rounds} partitions of {CutOff.TotalSeconds} s: {written} facts accepted on the two sides, {stale} refused because the other side was first, none twice at one version; {weighed} urges weighed {Known.TotalSeconds} s after an order was recorded on the other side, none let through, {unanswered} not answered; {left} times the silo that was alone left the cluster.");
        Assert.True(stale > 0 && written > 0 && weighed > 0);
    }

    private static async Task<string> Begin(Cluster cluster)
    {
        var id = await cluster.Of(0).Begin();
        string[] facts =
        [
            """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""",
            .. new[] { "neverContactAgain", "legalOrder", "afraidOfThem", "theyAreAfraid" }.Select(question => $$"""{"fact":"answer","at":"2026-03-01T21:00:00Z","question":"{{question}}","answer":"no"}"""),
            """{"fact":"exReachedOut","at":"2026-03-08T20:00:00Z","channel":"text","tone":"warm"}""",
        ];
        for (var i = 0; i < facts.Length; i++) Assert.Equal(200, (await cluster.Of(0).Ask(HttpMethod.Post, $"/journeys/{id}/facts", facts[i], $"{id}-{i}", i)).Status);
        return id;
    }

    /// <summary>An order is recorded on one side, and asked for on the other.</summary>
    private static async Task<(int Weighed, int Unanswered)> Order(string journey, Side here, Side there)
    {
        if (!await here.Insist(journey, """{"fact":"answer","at":"2026-03-09T20:00:00Z","question":"legalOrder","answer":"yes"}""", CutOff)) return (0, 0);
        await Task.Delay(Known);
        var (weighed, unanswered) = (0, 0);
        for (var i = 0; i < 20; i++)
        {
            var verdict = await there.Weigh(journey);
            if (verdict is null) unanswered++;
            else Assert.Equal("doNotContact", verdict);
            weighed += verdict is null ? 0 : 1;
        }

        return (weighed, unanswered);
    }

    private static async Task Agree(Cluster cluster, string journey, ConcurrentDictionary<(string Journey, int Version), string> accepted)
    {
        var exports = new List<JsonArray>();
        for (var i = 0; i < cluster.Count; i++) exports.Add((await cluster.Patiently(i, $"/journeys/{journey}/export"))["facts"]!.AsArray());
        Assert.Single(exports.Select(export => export.ToJsonString()).Distinct());
        foreach (var ((_, version), fact) in accepted.Where(entry => entry.Key.Journey == journey)) Assert.Equal(fact, (string?)exports[0][version - 1]!["id"]);
    }
}
