using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>A backup is whole while writes go on, and brings nothing back that people took away since.</summary>
[Trait("Speed", "slow")]
public sealed class BackupTests(PostgreSqlCluster cluster) : IClassFixture<PostgreSqlCluster>, IDisposable
{
    private const string Secret = "what nobody shall read again";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nocontact-backup-");

    private string Backup => Path.Combine(_folder.FullName, "backup.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_began_is_in_it_while_writes_go_on()
    {
        await using var live = await OnSqlite("live.db");
        var store = live.GetRequiredService<ICheckInStore>();
        var (acknowledged, isOver) = (new int[8], false);
        for (var i = 0; i < acknowledged.Length; i++)
            await store.CreateAsync($"j{i}", StoredJourney.CreateEmpty("UTC").Document);
        var writers = Enumerable.Range(0, acknowledged.Length).Select(i => Task.Run(async () =>
        {
            while (!Volatile.Read(ref isOver))
            {
                Assert.True(await store.TryAppendAsync($"j{i}", acknowledged[i], [Urge(acknowledged[i])]));
                Interlocked.Increment(ref acknowledged[i]);
            }
        })).ToArray();
        while (acknowledged.Min() < 20) await Task.Delay(5);

        var before = acknowledged.ToArray();
        await SqliteOf(live).BackUpAsync(Backup);
        var atTheEnd = acknowledged.ToArray();
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(writers);

        await using var restored = await OnSqlite("restored.db", isMigrated: false);
        var report = await SqliteOf(restored).RestoreAsync(Backup, Nothing);
        Assert.Equal((before.Length, 0, 0), (report.Journeys, report.ErasedAgain, report.ForgottenAgain));
        Assert.Empty(report.Damaged);
        for (var i = 0; i < before.Length; i++)
        {
            var kept = await restored.GetRequiredService<IJourneyStore>().LoadAsync($"j{i}");
            Assert.InRange(kept!.Version, before[i], atTheEnd[i] + 1);
        }
    }

    [Fact]
    public async Task What_was_erased_or_forgotten_since_is_taken_away_again_and_told()
    {
        await using var live = await OnSqlite("live.db");
        await Tell(live);
        await SqliteOf(live).BackUpAsync(Backup);
        await TakeAway(live);
        var list = await ListOf(live);
        Assert.DoesNotContain(Secret, list, StringComparison.Ordinal);
        Assert.DoesNotContain("erased-journey", list, StringComparison.Ordinal);

        await using var restored = await OnSqlite("restored.db", isMigrated: false);
        var report = await SqliteOf(restored).RestoreAsync(Backup, Stream(list));

        Assert.Equal((1, 1, 1, 1), (report.Journeys, report.ErasedAgain, report.ForgottenAgain, report.DueAgain));
        await AssertTakenAway(restored);
        foreach (var part in _folder.GetFiles("restored.db*"))
            Assert.False(Holds(part.FullName, Secret), part.Name);
    }

    [SkippableFact]
    public async Task On_PostgreSQL_a_list_takes_away_what_a_restored_dump_brought_back_and_may_be_applied_again()
    {
        await using var live = await OnPostgreSql();
        await Tell(live);
        await TakeAway(live);
        var list = await ListOf(live);
        await using var restored = await OnPostgreSql();
        await Tell(restored);

        var report = await Database(restored).ApplyRemovalsAsync(Stream(list));
        var again = await Database(restored).ApplyRemovalsAsync(Stream(list));

        Assert.Equal((1, 1, 1), (report.Journeys, report.ErasedAgain, report.ForgottenAgain));
        Assert.Equal((1, 0, 0), (again.Journeys, again.ErasedAgain, again.ForgottenAgain));
        await AssertTakenAway(restored);
        Assert.IsNotType<SqliteJourneyDatabase>(Database(live)); // Its backups are PostgreSQL's own: pg_dump.
    }

    [Fact]
    public async Task A_forgotten_text_is_gone_from_a_journey_that_cannot_be_read_too()
    {
        await using var live = await OnSqlite("live.db");
        await Tell(live);
        await SqliteOf(live).BackUpAsync(Backup);
        await TakeAway(live);
        var list = await ListOf(live);
        Execute(Backup, """UPDATE no_contact_journeys SET "Zone" = 'Asia/Tokyo'""");

        await using var restored = await OnSqlite("restored.db", isMigrated: false);
        var report = await SqliteOf(restored).RestoreAsync(Backup, Stream(list));

        Assert.Equal(["journey"], report.Damaged);
        Assert.False(Holds(Path.Combine(_folder.FullName, "restored.db"), Secret));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_is_written_over()
    {
        await using var live = await OnSqlite("live.db");
        await Tell(live);
        await SqliteOf(live).BackUpAsync(Backup);
        await Assert.ThrowsAsync<IOException>(() => SqliteOf(live).BackUpAsync(Backup));

        // Over journeys that are there, and from what is not there or not whole.
        await AssertRefused(() => SqliteOf(live).RestoreAsync(Backup, Nothing), "move its file away");
        await using var empty = await OnSqlite("empty.db", isMigrated: false);
        await AssertRefused(() => SqliteOf(empty).RestoreAsync(Backup + "x", Nothing), "There is no file");
        var half = Path.Combine(_folder.FullName, "half.db");
        await File.WriteAllBytesAsync(half, (await File.ReadAllBytesAsync(Backup))[..8192]);
        await AssertRefused(() => SqliteOf(empty).RestoreAsync(half, Nothing), half);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SqliteOf(empty).BackUpAsync(Backup + "y"));
        Assert.False(File.Exists(Backup + "y"));

        await AssertRefused(() => SqliteOf(empty).RestoreAsync(Backup, Stream("{\"erased\":\"ab")), "Line 1");
        await Database(empty).ApplyRemovalsAsync(Stream("{\"account\":\"of the host's own\"}\n"));
    }

    private static async Task AssertRefused(Func<Task> restore, string why) =>
        Assert.Contains(
            why, (await Assert.ThrowsAsync<ArgumentException>(restore)).Message, StringComparison.Ordinal);

    private static async Task Tell(ServiceProvider services)
    {
        var store = services.GetRequiredService<IJourneyStore>();
        await store.CreateAsync("journey", StoredJourney.CreateEmpty("UTC").Document, Told.Now);
        await store.TryAppendAsync("journey", 0, [Urge(0), Urge(1)]);
        await store.CreateAsync("erased-journey", StoredJourney.CreateEmpty("UTC").Document);
        await store.TryAppendAsync("erased-journey", 0, [Urge(0)]);
    }

    private static async Task TakeAway(ServiceProvider services)
    {
        var store = services.GetRequiredService<IJourneyStore>();
        await store.TryEraseAsync("erased-journey");
        var forgotten = new TextForgotten { Id = "forget", At = Told.Now, RecordedAt = Told.Now, FactId = "urge-0" };
        Assert.True(await store.TryAppendAsync("journey", 2, [forgotten]));
    }

    private static async Task AssertTakenAway(ServiceProvider services)
    {
        var store = services.GetRequiredService<IJourneyStore>();
        var kept = (await store.LoadAsync("journey"))!.Document.Facts;
        Assert.Equal(["urge-0", "urge-1", "forget"], kept.Select(fact => fact.Id));
        Assert.Equal([null, "of urge 1"], kept.OfType<Urge>().Select(urge => urge.Note));
        Assert.Null(await store.LoadAsync("erased-journey"));
        Assert.Equal(
            CreateResult.Erased,
            await store.CreateAsync("erased-journey", StoredJourney.CreateEmpty("UTC").Document));
    }

    private static JourneyDatabase Database(ServiceProvider services) =>
        services.GetRequiredService<JourneyDatabase>();

    private static SqliteJourneyDatabase SqliteOf(ServiceProvider services) =>
        Assert.IsType<SqliteJourneyDatabase>(Database(services));

    private static async Task<string> ListOf(ServiceProvider services)
    {
        using var list = new MemoryStream();
        await Database(services).WriteRemovalsAsync(list);
        return Encoding.UTF8.GetString(list.ToArray());
    }

    private static MemoryStream Nothing => new();

    private static MemoryStream Stream(string list) => new(Encoding.UTF8.GetBytes(list));

    private static bool Holds(string path, string text) =>
        File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static Urge Urge(int number) => new()
    {
        Id = $"urge-{number}",
        At = Told.Now,
        RecordedAt = Told.Now,
        Intensity = 5,
        Channel = Channel.Text,
        Note = number == 0 ? Secret : $"of urge {number}",
    };

    private Task<ServiceProvider> OnSqlite(string name, bool isMigrated = true) => On(
        options => options.UseSqlite($"Data Source={Path.Combine(_folder.FullName, name)};Pooling=False"), isMigrated);

    private Task<ServiceProvider> OnPostgreSql()
    {
        var connection = cluster.NewDatabase();
        return On(options => options.UsePostgreSql(connection), isMigrated: true);
    }

    private static async Task<ServiceProvider> On(Action<JourneyStoreOptions> use, bool isMigrated)
    {
        var services = new ServiceCollection().AddJourneyStore(use).BuildServiceProvider();
        if (isMigrated) await Database(services).MigrateAsync();
        return services;
    }
}
