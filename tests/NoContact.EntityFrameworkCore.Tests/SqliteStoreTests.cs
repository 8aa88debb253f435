using Microsoft.Extensions.DependencyInjection;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

public sealed class SqliteStoreTests : JourneyStoreTests, IDisposable
{
    private readonly SqliteFile _file = new();

    protected override IJourneyStore Store => _file.Store;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Text_under_data_protection_is_not_in_the_file_and_reads_back()
    {
        using var file = new SqliteFile(protect: true);
        var urge = new Facts.Urge { Id = "urge", At = Told.March(5), Intensity = 5, Channel = Facts.Channel.Text, Note = "canary-text" };
        await file.Store.TryCreateAsync("j", "UTC");
        await file.Store.TryAppendAsync("j", 0, [urge]);

        Assert.Equal(urge, (await file.Store.LoadAsync("j"))!.Document.Facts[0]);
        Assert.False(file.Contains("canary-text"));
    }

    [Fact]
    public async Task Not_a_byte_of_an_erased_or_forgotten_text_is_left_in_the_file_or_its_log()
    {
        using var file = new SqliteFile();
        await file.Store.TryCreateAsync("j", "UTC");
        await file.Store.TryAppendAsync("j", 0, [new Facts.Urge { Id = "urge", At = Told.March(5), Intensity = 5, Channel = Facts.Channel.Text, Note = "canary-one" }, new Facts.PlanMade { Id = "plan", At = Told.March(5), Cue = "canary-two", Response = "canary-two" }]);
        Assert.True(file.Contains("canary-one"));

        await file.Store.TryAppendAsync("j", 2, [new Facts.TextForgotten { Id = "f", At = Told.March(6), FactId = "urge" }]);
        Assert.False(file.Contains("canary-one"));
        Assert.True(file.Contains("canary-two"));

        await file.Store.EraseAsync("j");
        Assert.False(file.Contains("canary-two"));
    }

    [Fact]
    public async Task A_store_whose_keys_were_lost_says_so_and_answers_nothing()
    {
        using var file = new SqliteFile(protect: true);
        await file.Store.TryCreateAsync("j", "UTC");
        await file.Store.TryAppendAsync("j", 0, [new Facts.Urge { Id = "urge", At = Told.March(5), Intensity = 5, Channel = Facts.Channel.Text, Note = "canary" }]);

        using var otherKeys = new SqliteFile(protect: true, path: file.Path);
        var damage = await Assert.ThrowsAsync<DamagedJourneyException>(async () => await otherKeys.Store.LoadAsync("j"));

        Assert.Contains("kept under other keys", damage.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", damage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_nobody_migrated_says_what_to_call()
    {
        using var file = new SqliteFile();
        file.Execute("DROP TABLE no_contact_facts; DROP TABLE no_contact_journeys;");

        var damage = await Assert.ThrowsAsync<DamagedJourneyException>(async () => await file.Store.LoadAsync("j"));

        Assert.Contains("Call MigrateJourneyStoreAsync when the app starts", damage.Message, StringComparison.Ordinal);
        Assert.Contains("call MigrateJourneyStoreAsync", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await file.Store.TryCreateAsync("j", "UTC"))).Message, StringComparison.Ordinal);
        Assert.Contains("call MigrateJourneyStoreAsync", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await file.Store.TryAppendAsync("j", 0, [new Facts.Watched { Id = "a", At = Told.March(3) }]))).Message, StringComparison.Ordinal);
        Assert.Contains("call MigrateJourneyStoreAsync", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await file.Store.EraseAsync("j"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_migrated_whatever_its_journal_mode()
    {
        var path = Path.GetTempFileName();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE; CREATE TABLE of_the_host (id INTEGER);";
            command.ExecuteNonQuery();
        }

        using (var file = new SqliteFile(path: path)) Assert.True(await file.Store.TryCreateAsync("j", "UTC"));
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(path + part);
    }

    [Fact]
    public async Task Migrating_a_store_that_was_never_added_says_what_to_call()
    {
        await using var provider = new ServiceCollection().BuildServiceProvider();

        Assert.Contains("call AddJourneyStore first", (await Assert.ThrowsAsync<InvalidOperationException>(() => provider.MigrateJourneyStoreAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Foreign Keys=True")]
    public void A_database_that_would_be_gone_with_its_connection_is_refused(string connection) =>
        Assert.StartsWith("A SQLite database in memory is gone with each connection", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddJourneyStore(options => options.UseSqlite(connection))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_store_without_a_database_is_refused_when_it_is_registered() =>
        Assert.StartsWith("JourneyStoreOptions: call UseSqlite or UsePostgreSql", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddJourneyStore(_ => { })).Message, StringComparison.Ordinal);
}
