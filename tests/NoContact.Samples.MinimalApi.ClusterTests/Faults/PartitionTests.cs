using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace NoContact.Samples.MinimalApi.Faults;

/// <summary>
/// One silo does not reach the others any more, and all of them reach the database: the way in which two hold one
/// journey.
/// </summary>
public sealed class PartitionTests(ITestOutputHelper output)
{
    private const int Alone = 0;
    private static readonly TimeSpan CutOff = TimeSpan.FromSeconds(20);

    // As after a kill, though no connection was closed; and what a client that gives up after five seconds waits in
    // vain.
    private static readonly TimeSpan MembershipTimeOut = TimeSpan.FromSeconds(17);

    // A silo that looks this rarely does not notice that it is alone, and serves on when the others have given it up.
    private static readonly string[] Unaware = ["--Hosting:ProbeSeconds", "60"];

    private static readonly string[] Before =
    [
        """{"fact":"breakup","at":"2026-03-01T20:00:00Z","endedBy":"ex"}""",
        .. new[] { "neverContactAgain", "legalOrder", "afraidOfThem", "theyAreAfraid" }.Select(question =>
            $$"""{"fact":"answer","at":"2026-03-01T21:00:00Z","question":"{{question}}","answer":"no"}"""),
        """{"fact":"exReachedOut","at":"2026-03-08T20:00:00Z","channel":"text","tone":"warm"}""",
    ];

    [NetworkFact]
    public async Task A_partition_never_gives_two_facts_one_version_and_never_hides_a_court_order_for_long()
    {
        // scripts/cut-the-network sets this to 20. Every other time the silo notices that it is alone.
        var rounds = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_PARTITIONS") ?? "1",
            CultureInfo.InvariantCulture);
        using var network = new Network(3);
        using var postgres = PostgreSqlServer.Start(Network.Here);
        using var cluster = new Cluster(
            3,
            postgres.ConnectionString,
            postgres.ConnectionString.Replace("127.0.0.1", Network.Here, StringComparison.Ordinal),
            network)
        {
            GivesUpAfter = TimeSpan.FromSeconds(5),
        };
        await cluster.StartAll(Unaware);
        var (record, weighed, left, served) = (new Record(), new Weighed(), 0, new List<double>());

        for (var round = 0; round < rounds; round++)
        {
            var journeys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Begin(cluster, i % 4)));
            var ordered = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Begin(cluster, i % 4)));
            Side[] sides = [new($"a{round}", cluster, [Alone], record), new($"b{round}", cluster, [1, 2], record)];

            network.CutOff(Alone);
            var started = Stopwatch.GetTimestamp();
            bool IsOver() => Stopwatch.GetElapsedTime(started) > CutOff;
            var writing = sides.SelectMany(side => journeys.Select(journey => side.WriteUntil(journey, IsOver)));
            var serving = Task.WhenAll(journeys.Concat(ordered).Select(journey => sides[1].Answered(journey, started)));
            await Task.WhenAll([
                .. writing,
                .. ordered.Select((journey, i) => weighed.Order(journey, sides[i % 2], sides[(i + 1) % 2], IsOver)),
            ]);
            served.Add((await serving).Max().TotalSeconds);
            network.Heal(Alone);

            // Whoever still answers knows of everything by now.
            await Task.Delay(Weighed.Known);
            await Task.WhenAll(
                journeys.Concat(ordered).Select(journey => Agree(cluster, journey, record, mustAllAnswer: false)));
            if (cluster.HasEnded(Alone)) left++;
            cluster.Kill(Alone);
            await cluster.Start(Alone, round % 2 == 0 ? [] : Unaware);
            await Task.WhenAll(
                journeys.Concat(ordered).Select(journey => Agree(cluster, journey, record, mustAllAnswer: true)));
        }

        output.WriteLine(
            $"{rounds} partitions of {CutOff.TotalSeconds} s: {record.AcceptedSoFar} facts accepted on the two "
                + $"sides, {record.RefusedSoFar} refused with 412 because the other side was first, none twice "
                + $"at one version; {left} times the silo that was alone had ended itself; the others answered "
                + $"for every journey after {served.Max():0.0} s at the most. {weighed}"
        );
        Assert.True(record.AcceptedSoFar > 0);

        // As a rule both sides write at one moment, and weigh what the other has ordered. Not in every round: a silo
        // may give itself up before, and a journey begins elsewhere where that one is busy.
        if (rounds > 1) Assert.True(record.RefusedSoFar > 0 && weighed.Barred > 0);
        Assert.True(served.Max() < MembershipTimeOut.TotalSeconds, $"It took {served.Max():0.0} s.");
    }

    // A journey lives on the silo where it began, as long as that is not busier than the others: most begin where it
    // is going to be lonely.
    private static async Task<string> Begin(Cluster cluster, int number)
    {
        var silo = cluster.Patiently(number == 3 ? 1 : Alone);
        var id = await silo.Begin();
        for (var i = 0; i < Before.Length; i++)
            Assert.Equal(
                200,
                (await silo.Ask(HttpMethod.Post, $"/journeys/{id}/facts", Before[i], $"{id}-{i}", i)).Status);
        return id;
    }

    /// <summary>Every silo that answers says the same.</summary>
    private static async Task Agree(Cluster cluster, string journey, Record record, bool mustAllAnswer)
    {
        var exports = new List<JsonArray>();
        foreach (var i in new[] { 1, 2, Alone })
        {
            if (await cluster.Export(i, journey, isPatient: mustAllAnswer || i != Alone) is { } export)
                exports.Add(export["facts"]!.AsArray());
        }

        Assert.Single(exports.Select(export => export.ToJsonString()).Distinct());
        record.AssertHolds(journey, Before.Length, exports[0]);
    }
}
