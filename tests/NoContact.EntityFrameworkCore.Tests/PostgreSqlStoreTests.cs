using Microsoft.Extensions.DependencyInjection;
using NoContact.Stores;

namespace NoContact.EntityFrameworkCore;

/// <summary>The same on PostgreSQL, where there is one: a cluster of its own on loopback, gone with the tests.</summary>
public sealed class PostgreSqlStoreTests(PostgreSqlCluster cluster) : JourneyStoreTests, IClassFixture<PostgreSqlCluster>
{
    protected override IJourneyStore Store => cluster.Store;

    [Fact]
    public async Task Several_processes_that_start_at_once_on_a_new_database_all_find_its_tables()
    {
        for (var round = 0; round < 5; round++)
        {
            if (cluster.NewDatabase() is not { } connection) return;
            ServiceProvider[] processes = [.. Enumerable.Range(0, 8).Select(_ => new ServiceCollection().AddJourneyStore(options => options.UsePostgreSql(connection)).BuildServiceProvider())];

            await Task.WhenAll(processes.Select((process, i) => Task.Run(async () =>
            {
                await Task.Delay(20 * i);
                await process.MigrateJourneyStoreAsync();
            })));

            Assert.True(await processes[0].GetRequiredService<IJourneyStore>().TryCreateAsync("first", "UTC"));
            foreach (var process in processes) await process.DisposeAsync();
        }
    }
}
