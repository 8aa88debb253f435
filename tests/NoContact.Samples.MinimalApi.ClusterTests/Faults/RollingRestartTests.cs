using NoContact.Facts;
using Xunit.Abstractions;

namespace NoContact.Samples.MinimalApi.Faults;

public sealed class RollingRestartTests(ITestOutputHelper output)
{
    [PostgreSqlFact]
    public async Task Restarting_one_silo_after_the_other_under_load_loses_nothing_and_fails_nobody()
    {
        using var postgres = PostgreSqlServer.Start();
        using var cluster = new Cluster(3, postgres.ConnectionString);
        await cluster.StartAll();
        var load = new Load(cluster);
        await load.Start();

        for (var silo = 0; silo < cluster.Count; silo++)
        {
            await Task.Delay(500);
            await cluster.Leave(silo);
            await cluster.Start(silo);
        }

        await load.Stop();
        output.WriteLine(
            $"3 restarts: {load.Acknowledged} facts acknowledged, {load.SentAgain} sent again, {load.CheckIns} "
                + $"check-ins; the longest request took {load.LongestWait.TotalSeconds:0.0} s."
        );
        await load.AssertNothingIsLostOrDoubled();
        Assert.Equal(0, load.SentAgain);
    }
}
