using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>A store as a host registers it: once, in parts, several of them, in the host's own transaction.</summary>
public sealed class StoreRegistrationTests : IDisposable
{
    private static readonly ServiceProviderOptions Validating = new() { ValidateOnBuild = true, ValidateScopes = true };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nocontact-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_store_without_a_database_is_refused_when_it_is_registered() =>
        Assert.StartsWith(
            "JourneyStoreOptions: choose a database by UseSqlite",
            Assert.Throws<ArgumentException>(() => new ServiceCollection().AddJourneyStore(_ => { })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Texts_to_be_protected_without_keys_are_refused_when_the_container_is_built()
    {
        var services = new ServiceCollection().AddJourneyStore(o => o.UseSqlite(Connection("a")).ProtectFreeText());

        var refused = Assert.Throws<AggregateException>(() => services.BuildServiceProvider(Validating));

        Assert.Contains(nameof(IDataProtectionProvider), refused.Message, StringComparison.Ordinal);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.BuildServiceProvider(Validating).Dispose();
    }

    [Fact]
    public async Task Called_twice_it_adds_to_the_choices_and_the_database_named_last_counts()
    {
        var services = new ServiceCollection()
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddJourneyStore(options => options.UseSqlite(Connection("first")))
            .AddJourneyStore(options => options.ProtectFreeText())
            .AddJourneyStore(options => options.UseSqlite(Connection("last")));
        await using var provider = services.BuildServiceProvider(Validating);
        await provider.GetRequiredService<JourneyDatabase>().MigrateAsync();

        var store = provider.GetRequiredService<IJourneyStore>();
        await store.CreateAsync("j", StoredJourney.CreateEmpty("UTC").Document);
        await store.TryAppendAsync("j", 0, [Urge("canary")]);

        Assert.Single(provider.GetServices<IJourneyStore>());
        Assert.False(File.Exists(PathOf("first")));
        Assert.DoesNotContain(
            _folder.GetFiles(),
            file => File.ReadAllBytes(file.FullName).AsSpan().IndexOf("canary"u8) >= 0);
        Assert.Equal(
            "canary", Assert.IsType<Urge>((await store.LoadAsync("j"))!.Document.Facts.Single()).Note);
    }

    [Fact]
    public async Task Stores_of_two_keys_and_one_without_stand_side_by_side()
    {
        var services = new ServiceCollection()
            .AddNoContact()
            .AddKeyedNoContact("a", _ => { })
            .AddKeyedNoContact("b", _ => { })
            .AddJourneyStore(options => options.UseSqlite(Connection("none")))
            .AddKeyedJourneyStore("a", options => options.UseSqlite(Connection("a")))
            .AddKeyedJourneyStore("b", options => options.UseSqlite(Connection("b")));
        await using var provider = services.BuildServiceProvider(Validating);
        foreach (var key in new[] { null, "a", "b" })
            await provider.GetRequiredKeyedService<JourneyDatabase>(key).MigrateAsync();

        await provider.GetRequiredKeyedService<JourneyKeeper>("a").BeginAsync("of-a", "UTC");
        await provider.GetRequiredService<JourneyKeeper>().BeginAsync("of-none", "UTC");

        Assert.Equal(["of-a"], await IdsOf(provider.GetRequiredKeyedService<IJourneyStore>("a")));
        Assert.Empty(await IdsOf(provider.GetRequiredKeyedService<ICheckInStore>("b")));
        Assert.Equal(["of-none"], await IdsOf(provider.GetRequiredService<IJourneyStore>()));
    }

    [Fact]
    public async Task A_begin_with_anothers_identity_is_a_conflict_and_one_without_is_begun_already()
    {
        await using var provider = new ServiceCollection()
            .AddNoContact()
            .AddJourneyStore(options => options.UseSqlite(Connection("j")))
            .BuildServiceProvider(Validating);
        await provider.GetRequiredService<JourneyDatabase>().MigrateAsync();
        var keeper = provider.GetRequiredService<JourneyKeeper>();
        var mine = StoredJourney.CreateEmpty("UTC").Document with { Identity = "mine" };

        await keeper.BeginAsync("j", mine);

        Assert.False((await keeper.BeginAsync("j", mine)).IsConflict);
        Assert.False((await keeper.BeginAsync("j", "UTC")).IsConflict);
        Assert.True((await keeper.BeginAsync("j", mine with { Identity = "yours" })).IsConflict);
        Assert.Equal("mine", (await keeper.OpenAsync("j"))!.Journey.Identity);
    }

    [Fact]
    public async Task In_the_hosts_transaction_a_fact_is_kept_if_and_only_if_the_hosts_rows_are()
    {
        await using var provider = new ServiceCollection()
            .AddNoContact()
            .AddJourneyStore(options => options.UseSqlite(Connection("j")))
            .BuildServiceProvider(Validating);
        var database = provider.GetRequiredService<JourneyDatabase>();
        await database.MigrateAsync();
        await using var connection = new SqliteConnection(Connection("j"));
        await connection.OpenAsync();
        Execute(connection, null, "CREATE TABLE of_the_host (id TEXT)");

        foreach (var (id, isCommitted) in new[] { ("kept", true), ("dropped", false) })
        {
            await using var transaction = await connection.BeginTransactionAsync();
            Execute(connection, transaction, $"INSERT INTO of_the_host VALUES ('{id}')");
            var keeper = new JourneyKeeper(
                provider.GetRequiredService<NoContactEngine>(), database.GetStore(transaction));
            await keeper.BeginAsync(id, "UTC");
            var breakup = new Breakup { At = DateTimeOffset.UnixEpoch, EndedBy = EndedBy.Ex };
            var reply = await keeper.RecordAsync(id, breakup);
            Assert.Equal(ReplyStatus.Recorded, reply.Status);
            if (isCommitted) await transaction.CommitAsync();
        }

        Assert.Equal(["kept"], await IdsOf(provider.GetRequiredService<IJourneyStore>()));
        Assert.Single((await provider.GetRequiredService<IJourneyStore>().LoadAsync("kept"))!.Document.Facts);
        var ended = await connection.BeginTransactionAsync();
        await ended.RollbackAsync();
        Assert.StartsWith(
            "The transaction has ended.",
            Assert.Throws<ArgumentException>(() => database.GetStore(ended)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_transaction_that_compiles()
    {
        await using var provider = new ServiceCollection()
            .AddNoContact()
            .AddJourneyStore(options => options.UseSqlite(Connection("j")))
            .BuildServiceProvider(Validating);
        var database = provider.GetRequiredService<JourneyDatabase>();
        await database.MigrateAsync();
        await provider.GetRequiredService<JourneyKeeper>().BeginAsync("mine", "UTC");
        await provider.GetRequiredService<JourneyKeeper>().RecordAsync(
            "mine", new Breakup { At = DateTimeOffset.UnixEpoch, EndedBy = EndedBy.Ex });
        await using var connection = new SqliteConnection(Connection("j"));
        await connection.OpenAsync();

        await CommitBoth(connection, provider);

        Assert.Equal(2, (await provider.GetRequiredService<IJourneyStore>().LoadAsync("mine"))!.Version);
        const string here = "tests/NoContact.EntityFrameworkCore.Tests/StoreRegistrationTests.cs";
        var source = File.ReadAllLines(HeldText.PathOf(here)).Select(line => line.Trim());
        Assert.All(
            Fenced.In("src/NoContact.EntityFrameworkCore/README.md", "transaction").Trim().Split('\n'),
            line => Assert.Contains(line, source));
    }

    private static async Task CommitBoth(SqliteConnection connection, IServiceProvider services)
    {
        var engine = services.GetRequiredService<NoContactEngine>();
        var database = services.GetRequiredService<JourneyDatabase>();
        var clock = services.GetRequiredService<TimeProvider>();
        await using var transaction = await connection.BeginTransactionAsync();
        // Your own rows, on the same connection.
        var keeper = new JourneyKeeper(engine, database.GetStore(transaction));
        await keeper.RecordAsync("mine", new NoContactStarted { At = clock.GetUtcNow() });
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task A_script_makes_the_tables_where_the_app_may_not()
    {
        await using var provider = new ServiceCollection()
            .AddJourneyStore(options => options.UseSqlite(Connection("j")))
            .BuildServiceProvider(Validating);
        await using var connection = new SqliteConnection(Connection("j"));
        await connection.OpenAsync();
        Execute(connection, null, provider.GetRequiredService<JourneyDatabase>().GenerateScript());

        Assert.Equal(
            CreateResult.Created,
            await provider.GetRequiredService<IJourneyStore>().CreateAsync(
                "j", StoredJourney.CreateEmpty("UTC").Document));
        await provider.GetRequiredService<JourneyDatabase>().MigrateAsync(); // Nothing is left to do.
    }

    private static Urge Urge(string note) => new()
    {
        Id = "u", At = Told.Now, RecordedAt = Told.Now, Intensity = 5, Channel = Channel.Text, Note = note,
    };

    private static async Task<List<string>> IdsOf(IJourneyStore store) =>
        await store.ListAsync().Select(listed => listed.JourneyId).ToListAsync();

    private static void Execute(SqliteConnection connection, System.Data.Common.DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, $"{name}.db");

    private string Connection(string name) => $"Data Source={PathOf(name)};Pooling=False";
}
