using System.Globalization;
using NoContact.Facts;
using Npgsql;
using Xunit.Abstractions;

namespace NoContact.Samples.MinimalApi.Faults;

public sealed class StorageFaultTests(ITestOutputHelper output)
{
    [PostgreSqlFact]
    public async Task Breaking_the_database_under_load_loses_and_doubles_no_fact_and_no_check_in()
    {
        // scripts/break-the-database sets this to 100. Every tenth fault is a power cut of the database, too.
        var faults = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_STORAGE_FAULTS") ?? "5",
            CultureInfo.InvariantCulture);
        using var postgres = PostgreSqlServer.Start();
        using var proxy = new FaultyProxy(postgres.Port);
        using var cluster = new Cluster(
            3,
            postgres.ConnectionString,
            new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Port = proxy.Port }.ConnectionString);
        await cluster.StartAll();
        var (random, load, restarts) = (new Random(20261126), new Load(cluster), 0);
        await load.Start();

        for (var fault = 1; fault <= faults; fault++)
        {
            await Task.Delay(random.Next(300, 1500));
            switch (fault % 4)
            {
                case 0:
                    await proxy.Break(TimeSpan.FromMilliseconds(random.Next(100)));
                    break;
                case 1:
                    proxy.BreakAtCommits(5);
                    break;
                case 2:
                    proxy.BreakHalf();
                    break;
                default:
                    await proxy.Hold(TimeSpan.FromMilliseconds(random.Next(500, 3000)));
                    break;
            }

            if (fault % 10 != 0) continue;
            postgres.Restart();
            restarts++;
        }

        await load.UntilAllAreAnswered();
        await load.Stop();
        await load.AssertNothingIsLostOrDoubled();
        output.WriteLine(
            $"{faults} faults, {proxy.CommitsCut} commits without an answer among them, and {restarts} times "
                + $"the database died: {load.Acknowledged} facts acknowledged, {load.SentAgain} sent again, "
                + $"{load.CheckIns} check-ins, none lost, none doubled; the longest request took "
                + $"{load.LongestWait.TotalSeconds:0.0} s."
        );
        Assert.True(load.SentAgain > 0 && proxy.CommitsCut > 0);
    }
}
