using System.Globalization;
using NoContact.Facts;
using Xunit.Abstractions;

namespace NoContact.Samples.MinimalApi.Faults;

public sealed class SiloKillTests(ITestOutputHelper output)
{
    // Up to two seconds until the first probe, three missed ones of two, the last by way of another silo for twice as
    // long, and two for the journeys to be read elsewhere. Mostly it is less: connections to what is dead are refused
    // at once.
    private static readonly TimeSpan MembershipTimeOut = TimeSpan.FromSeconds(12);

    // The service's ResponseTimeout, and what a busy machine needs.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(13);

    [PostgreSqlFact]
    public async Task Killing_silos_loses_and_doubles_no_fact_and_no_check_in_and_the_rest_serve_again_soon()
    {
        // scripts/kill-the-silos sets this to 100.
        var kills = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_SILO_KILLS") ?? "1",
            CultureInfo.InvariantCulture);
        using var postgres = PostgreSqlServer.Start();
        using var cluster = new Cluster(3, postgres.ConnectionString);
        await cluster.StartAll();
        var (random, load, recoveries) = (new Random(20261126), new Load(cluster), new List<double>());
        await load.Start();

        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(500, 3000));
            var victim = random.Next(cluster.Count);
            cluster.Kill(victim);
            recoveries.Add((await load.UntilAllAreAnswered()).TotalSeconds);
            await cluster.Start(victim);
        }

        await load.Stop();
        await load.AssertNothingIsLostOrDoubled();
        recoveries.Sort();
        output.WriteLine(
            $"{kills} kills: {load.Acknowledged} facts acknowledged, {load.SentAgain} sent again, "
                + $"{load.CheckIns} check-ins, none lost, none doubled; all journeys answered after "
                + $"{recoveries[kills / 2]:0.0} s (median), {recoveries[^1]:0.0} s (most); the longest request "
                + $"took {load.LongestWait.TotalSeconds:0.0} s; {cluster.SaidInTheLogs} check-ins in the logs."
        );
        Assert.True(recoveries[^1] < MembershipTimeOut.TotalSeconds, $"It took {recoveries[^1]:0.0} s.");
        Assert.True(load.LongestWait < LongestAnswer, $"Somebody waited {load.LongestWait.TotalSeconds:0.0} s.");
    }
}
