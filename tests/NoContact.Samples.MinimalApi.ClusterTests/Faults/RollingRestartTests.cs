using System.Globalization;
using NoContact.Facts;
using Xunit.Abstractions;

namespace NoContact.Samples.MinimalApi.Faults;

public sealed class RollingRestartTests(ITestOutputHelper output)
{
    // In CI one of the three; NOCONTACT_RESTARTS=3 for each, or more.
    private static readonly int Restarts = int.Parse(
        Environment.GetEnvironmentVariable("NOCONTACT_RESTARTS") ?? "1", CultureInfo.InvariantCulture);

    [PostgreSqlFact]
    public async Task Restarting_one_silo_after_the_other_under_load_loses_nothing_and_fails_nobody()
    {
        using var postgres = PostgreSqlServer.Start();
        using var cluster = new Cluster(3, postgres.ConnectionString);
        await cluster.StartAll();
        var load = new Load(cluster);
        await load.Start();

        for (var restart = 0; restart < Restarts; restart++)
        {
            await Task.Delay(500);
            await cluster.Leave(restart % cluster.Count);
            await cluster.Start(restart % cluster.Count);
        }

        await load.Stop();
        output.WriteLine(
            $"{Restarts} restarts: {load.Acknowledged} facts acknowledged, {load.SentAgain} sent again, "
                + $"{load.CheckIns} check-ins; the longest request took {load.LongestWait.TotalSeconds:0.0} s."
        );
        await load.AssertNothingIsLostOrDoubled();
        Assert.Equal(0, load.SentAgain);
    }
}
