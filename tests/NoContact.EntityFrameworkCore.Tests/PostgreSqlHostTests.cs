using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Facts;
using NoContact.Keeping;
using Npgsql;

namespace NoContact.EntityFrameworkCore;

/// <summary>A PostgreSQL that the host has already: its data source, schemas, transaction, DBA and bad days.</summary>
[Trait("Speed", "slow")]
public sealed class PostgreSqlHostTests(PostgreSqlCluster cluster) : IClassFixture<PostgreSqlCluster>
{
    [PostgreSqlFact]
    public async Task Two_tenants_have_a_schema_each_in_one_database_by_the_hosts_data_source()
    {
        await using var provider = new ServiceCollection()
            .AddSingleton(NpgsqlDataSource.Create(cluster.NewDatabase()))
            .AddKeyedJourneyStore("a", options => options.UsePostgreSqlDataSource(SourceOf, schema: "tenant_a"))
            .AddKeyedJourneyStore("b", options => options.UsePostgreSqlDataSource(SourceOf, schema: "tenant_b"))
            .BuildServiceProvider();
        foreach (var key in new[] { "a", "b", "a" })
            await provider.GetRequiredKeyedService<JourneyDatabase>(key).MigrateAsync();

        var store = provider.GetRequiredKeyedService<ICheckInStore>("a");
        await store.CreateAsync("mine", StoredJourney.CreateEmpty("UTC").Document, Told.Now);
        await store.TryAppendAsync("mine", 0, [Breakup]);
        var looked = Assert.Single(await store.ClaimDueAsync(Told.Now, Told.Now.AddMinutes(2), 10));
        await store.MarkDeliveredAsync("mine", "check-in");
        await store.RescheduleAsync(looked, 1, Told.Now.AddDays(1));

        Assert.Equal(["check-in"], await store.GetDeliveredAsync("mine"));
        Assert.Equal([Breakup], (await store.LoadAsync("mine"))!.Document.Facts);
        Assert.Null(await provider.GetRequiredKeyedService<IJourneyStore>("b").LoadAsync("mine"));
        Assert.True(await store.TryEraseAsync("mine", 1));
        Assert.Equal(
            ["tenant_a", "tenant_b"],
            await QueryAsync(SourceOf(provider), "SELECT table_schema FROM information_schema.tables "
                + "WHERE table_name = 'no_contact_journeys' ORDER BY 1"));
    }

    [PostgreSqlFact]
    public async Task A_note_of_what_was_delivered_waits_for_no_transaction_that_the_host_leaves_open()
    {
        var database = cluster.NewDatabase();
        await using var provider = new ServiceCollection()
            .AddJourneyStore(options => options.UsePostgreSql(database))
            .BuildServiceProvider();
        await provider.GetRequiredService<JourneyDatabase>().MigrateAsync();
        var store = provider.GetRequiredService<ICheckInStore>();
        await store.CreateAsync("mine", StoredJourney.CreateEmpty("UTC").Document, Told.Now);
        var looked = Assert.Single(await store.ClaimDueAsync(Told.Now, Told.Now.AddMinutes(2), 10));
        await using var host = new NpgsqlConnection(database);
        await host.OpenAsync();
        await using var open = await host.BeginTransactionAsync();
        var journeys = provider.GetRequiredService<JourneyDatabase>().GetStore(open);
        Assert.True(await journeys.TryAppendAsync("mine", 0, [Breakup]));

        await store.RescheduleAsync(looked, 0, next: null, "check-in").AsTask().WaitAsync(Patience.Budget);
        await open.CommitAsync();

        Assert.Equal(["check-in"], await store.GetDeliveredAsync("mine"));
        Assert.Single(await store.ClaimDueAsync(Told.Now.AddMinutes(3), Told.Now.AddMinutes(5), 10));
    }

    [PostgreSqlTheory]
    [InlineData(null)]
    [InlineData("coaching")]
    public async Task A_dba_runs_the_script_twice_and_the_app_may_change_no_table(string? schema)
    {
        var owner = cluster.NewDatabase();
        await using var provider = new ServiceCollection()
            .AddJourneyStore(options => options.UsePostgreSql(owner, schema))
            .BuildServiceProvider();
        var script = provider.GetRequiredService<JourneyDatabase>().GenerateScript();
        await using var dba = NpgsqlDataSource.Create(owner);
        await QueryAsync(dba, script);
        await QueryAsync(dba, script);
        var app = $"app_of_{schema ?? "none"}";
        var tables = schema ?? "public";
        await QueryAsync(dba, $"""
            CREATE ROLE {app} LOGIN; GRANT USAGE ON SCHEMA {tables} TO {app};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {tables} TO {app};
            """);

        var connection = new NpgsqlConnectionStringBuilder(owner) { Username = app }.ConnectionString;
        await using var service = new ServiceCollection()
            .AddJourneyStore(options => options.UsePostgreSql(connection, schema))
            .BuildServiceProvider();
        var store = service.GetRequiredService<IJourneyStore>();

        Assert.Equal(
            CreateResult.Created, await store.CreateAsync("mine", StoredJourney.CreateEmpty("UTC").Document));
        Assert.True(await store.TryAppendAsync("mine", 0, [Breakup]));
        await provider.GetRequiredService<JourneyDatabase>().MigrateAsync(); // Nothing is left to do.
        Assert.Equal([Breakup], (await store.LoadAsync("mine"))!.Document.Facts);
    }

    [PostgreSqlFact]
    public async Task In_the_hosts_transaction_a_fact_is_kept_if_and_only_if_the_hosts_rows_are()
    {
        await using var provider = new ServiceCollection()
            .AddNoContact()
            .AddSingleton(NpgsqlDataSource.Create(cluster.NewDatabase()))
            .AddJourneyStore(options => options.UsePostgreSqlDataSource(
                SourceOf, "coaching", postgres => postgres.EnableRetryOnFailure()))
            .BuildServiceProvider();
        var database = provider.GetRequiredService<JourneyDatabase>();
        await database.MigrateAsync();
        await QueryAsync(SourceOf(provider), "CREATE TABLE of_the_host (id text)");
        foreach (var (id, isCommitted) in new[] { ("kept", true), ("dropped", false) })
        {
            await using var connection = await SourceOf(provider).OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var insert = new NpgsqlCommand($"INSERT INTO of_the_host VALUES ('{id}')", connection))
                await insert.ExecuteNonQueryAsync();
            var keeper = new JourneyKeeper(
                provider.GetRequiredService<NoContactEngine>(), database.GetStore(transaction));
            await keeper.BeginAsync(id, "UTC");
            Assert.Equal(ReplyStatus.Recorded, (await keeper.RecordAsync(id, Breakup)).Status);
            if (isCommitted) await transaction.CommitAsync();
        }

        Assert.NotNull(await provider.GetRequiredService<IJourneyStore>().LoadAsync("kept"));
        Assert.Null(await provider.GetRequiredService<IJourneyStore>().LoadAsync("dropped"));
        Assert.Equal(["kept"], await QueryAsync(SourceOf(provider), "SELECT id FROM of_the_host"));
    }

    [PostgreSqlFact]
    public async Task In_the_hosts_transaction_a_journey_that_another_writes_meanwhile_is_read_whole()
    {
        await using var provider = new ServiceCollection()
            .AddNoContact()
            .AddSingleton(NpgsqlDataSource.Create(cluster.NewDatabase()))
            .AddJourneyStore(options => options.UsePostgreSqlDataSource(SourceOf))
            .BuildServiceProvider();
        var database = provider.GetRequiredService<JourneyDatabase>();
        await database.MigrateAsync();
        var keeper = provider.GetRequiredService<JourneyKeeper>();
        await keeper.BeginAsync("mine", "UTC");
        await keeper.RecordAsync("mine", Breakup);
        using var over = new CancellationTokenSource();
        var writes = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
                await keeper.RecordAsync("mine", new Watched { At = Told.March(2) });
        });

        for (var i = 0; i < 100; i++)
        {
            await using var connection = await SourceOf(provider).OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            var stored = await database.GetStore(transaction).LoadAsync("mine");
            Assert.Equal(stored!.Version, stored.Document.Facts.Count);
            await transaction.RollbackAsync();
            Assert.Throws<ArgumentException>(() => database.GetStore(transaction));
        }

        await over.CancelAsync();
        await writes;
    }

    [PostgreSqlFact]
    public async Task With_retry_what_passes_is_tried_again_and_kept_once_and_what_stays_comes_through_as_it_is()
    {
        var connection = cluster.NewDatabase();
        await using (var first = Retrying(connection)) await first.GetRequiredService<JourneyDatabase>().MigrateAsync();

        using var door = new TroubledDoor(new NpgsqlConnectionStringBuilder(connection).Port);
        var troubled = new NpgsqlConnectionStringBuilder(connection) { Port = door.Port, Pooling = false };
        await using var service = Retrying(troubled.ConnectionString);
        var store = service.GetRequiredService<IJourneyStore>();
        await store.CreateAsync("mine", StoredJourney.CreateEmpty("UTC").Document);

        door.Refuses = 2;
        Assert.True(await store.TryAppendAsync("mine", 0, [Breakup]));
        Assert.Equal(0, door.Refuses);
        Assert.Equal([Breakup], (await store.LoadAsync("mine"))!.Document.Facts);
        door.Refuses = int.MaxValue;
        Assert.IsAssignableFrom<NpgsqlException>(
            await Record.ExceptionAsync(async () => await store.LoadAsync("mine")));
    }

    [Theory]
    [InlineData("Tenant")]
    [InlineData("a;b")]
    [InlineData("")]
    public void A_schema_that_is_no_plain_name_is_refused(string schema) =>
        Assert.StartsWith(
            "A schema's name is of a–z",
            Assert.Throws<ArgumentException>(() =>
                new ServiceCollection().AddJourneyStore(o => o.UsePostgreSql("Host=localhost", schema))).Message,
            StringComparison.Ordinal);

    private static Breakup Breakup => new()
    {
        Id = "b", At = Told.March(1), RecordedAt = Told.March(1), EndedBy = EndedBy.Ex,
    };

    private static NpgsqlDataSource SourceOf(IServiceProvider provider) =>
        provider.GetRequiredService<NpgsqlDataSource>();

    private static ServiceProvider Retrying(string connection) => new ServiceCollection()
        .AddJourneyStore(options => options.UsePostgreSql(
            connection,
            configure: postgres => postgres.EnableRetryOnFailure(3, TimeSpan.FromMilliseconds(50), null)))
        .BuildServiceProvider();

    private static async Task<List<string>> QueryAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    /// <summary>The server behind a door that hangs up on the next few who call.</summary>
    private sealed class TroubledDoor : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly int _server;

        public TroubledDoor(int server)
        {
            _server = server;
            _listener.Start();
            _ = AcceptAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public int Refuses { get; set; }

        public void Dispose() => _listener.Dispose();

        private async Task AcceptAsync()
        {
            while (true)
            {
                var caller = await _listener.AcceptTcpClientAsync();
                if (Refuses > 0)
                {
                    Refuses--;
                    caller.Dispose();
                }
                else _ = PassAsync(caller);
            }
        }

        private async Task PassAsync(TcpClient caller)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, _server);
            using (caller)
            {
                await Task.WhenAny(
                    caller.GetStream().CopyToAsync(server.GetStream()),
                    server.GetStream().CopyToAsync(caller.GetStream()));
            }
        }
    }
}
