using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Facts;
using NoContact.Keeping;
using Npgsql;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// The same on PostgreSQL, where there is one: a cluster of its own on loopback, gone with the tests.
/// </summary>
[Trait("Speed", "slow")]
public sealed class PostgreSqlStoreTests(PostgreSqlCluster cluster)
    : CheckInStoreTests,
        IClassFixture<PostgreSqlCluster>
{
    protected override IJourneyStore Store => cluster.Store;

    [PostgreSqlFact]
    public async Task Several_processes_that_start_at_once_on_a_new_database_all_find_its_tables()
    {
        for (var round = 0; round < 5; round++)
        {
            var connection = cluster.NewDatabase();
            ServiceProvider[] processes =
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(_ =>
                        new ServiceCollection()
                            .AddJourneyStore(options => options.UsePostgreSql(connection))
                            .BuildServiceProvider()),
            ];

            await Task.WhenAll(processes.Select((process, i) => Task.Run(async () =>
            {
                await Task.Delay(20 * i);
                await process.GetRequiredService<JourneyDatabase>().MigrateAsync();
            })));

            Assert.Equal(
                CreateResult.Created,
                await processes[0]
                    .GetRequiredService<IJourneyStore>()
                    .CreateAsync("first", StoredJourney.CreateEmpty("UTC").Document));
            foreach (var process in processes) await process.DisposeAsync();
        }
    }

    [PostgreSqlFact]
    public async Task In_a_scope_that_may_be_rolled_back_no_fact_is_recorded_and_the_journal_still_opens()
    {
        var connection = cluster.NewDatabase();
        await using var services = new ServiceCollection()
            .AddNoContact()
            .AddJourneyStore(options => options.UsePostgreSql(connection))
            .BuildServiceProvider();
        await services.GetRequiredService<JourneyDatabase>().MigrateAsync();
        var keeper = services.GetRequiredService<JourneyKeeper>();
        await keeper.BeginAsync("mine", "UTC");
        await keeper.RecordAsync("mine", new Breakup { Id = "b", At = Told.March(1), EndedBy = EndedBy.Ex });

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(async () =>
                await keeper.RecordAsync("mine", new Watched { Id = "ghost", At = Told.March(2) }));
            Assert.Equal(1, (await keeper.GetAsync("mine")).Version);
            Assert.Equal(1, (await keeper.OpenAsync("mine"))!.Version);
        }

        var next = await keeper.RecordAsync("mine", new Watched { Id = "next", At = Told.March(3) });
        Assert.Equal((ReplyStatus.Recorded, 2), (next.Status, next.Version));
        Assert.Equal(["b", "next"], (await keeper.OpenAsync("mine"))!.Journey.Facts.Select(fact => fact.Id));
    }

    [PostgreSqlFact]
    public async Task A_database_that_is_away_or_full_is_not_called_damaged()
    {
        var connection = cluster.NewDatabase();
        await using var all = NpgsqlDataSource.Create(connection);
        await using (var role = all.CreateCommand("CREATE ROLE guest LOGIN CONNECTION LIMIT 0"))
            await role.ExecuteNonQueryAsync();
        foreach (
            var gone in new[]
            {
                new NpgsqlConnectionStringBuilder(connection) { Port = Loopback.FreePort() },
                new(connection) { Username = "guest" },
            })
        {
            await using var process = new ServiceCollection()
                .AddJourneyStore(options => options.UsePostgreSql(gone.ConnectionString))
                .BuildServiceProvider();
            var store = process.GetRequiredService<IJourneyStore>();

            Assert.IsAssignableFrom<NpgsqlException>(
                await Record.ExceptionAsync(async () => await store.LoadAsync("mine")));
            Assert.IsAssignableFrom<NpgsqlException>(
                await Record.ExceptionAsync(async () => await store.TryAppendAsync("mine", 0, [])));
        }
    }
}
