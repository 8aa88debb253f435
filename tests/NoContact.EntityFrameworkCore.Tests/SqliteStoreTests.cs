using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Article;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

public sealed class SqliteStoreTests : CheckInStoreTests, IDisposable
{
    private static readonly Journeys.JourneyDocument Empty = StoredJourney.CreateEmpty("UTC").Document;

    private readonly SqliteFile _file = new();

    protected override IJourneyStore Store => _file.Store;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Text_under_data_protection_is_not_in_the_file_and_reads_back()
    {
        using var file = new SqliteFile(protect: true);
        var urge = new Facts.Urge
        {
            Id = "urge",
            At = Told.March(5),
            Intensity = 5,
            Channel = Facts.Channel.Text,
            Note = "canary-text",
        };
        await file.Store.CreateAsync("j", Empty);
        await file.Store.TryAppendAsync("j", 0, [urge]);

        Assert.Equal(urge, (await file.Store.LoadAsync("j"))!.Document.Facts[0]);
        Assert.False(file.Contains("canary-text"));
    }

    [Fact]
    public async Task A_zone_that_is_longer_than_any_name_is_refused_before_a_database_refuses_it()
    {
        var refused = await Assert.ThrowsAsync<BadInputException>(async () =>
            await Store.CreateAsync("j", Empty with { Zone = new string('z', 65) }));

        Assert.Equal("$.zone", refused.Problems.Single().Path);
    }

    [Fact]
    public async Task Not_a_byte_of_an_erased_or_forgotten_text_is_left_in_the_file_or_its_log()
    {
        using var file = new SqliteFile();
        await file.Store.CreateAsync("j", Empty);
        await file.Store.TryAppendAsync(
            "j",
            0,
            [
                new Facts.Urge
                {
                    Id = "urge",
                    At = Told.March(5),
                    Intensity = 5,
                    Channel = Facts.Channel.Text,
                    Note = "canary-one",
                },
                new Facts.PlanMade
                {
                    Id = "plan",
                    At = Told.March(5),
                    Cue = "canary-two",
                    Response = "canary-two",
                },
            ]);
        Assert.True(file.Contains("canary-one"));

        await file.Store.TryAppendAsync(
            "j",
            2,
            [
                new Facts.TextForgotten
                {
                    Id = "f",
                    At = Told.March(6),
                    FactId = "urge",
                },
            ]);
        Assert.False(file.Contains("canary-one"));
        Assert.True(file.Contains("canary-two"));

        await file.Store.TryEraseAsync("j");
        Assert.False(file.Contains("canary-two"));
    }

    [Fact]
    public async Task A_store_whose_keys_were_lost_says_so_and_answers_nothing()
    {
        using var file = new SqliteFile(protect: true);
        await file.Store.CreateAsync("j", Empty);
        await file.Store.TryAppendAsync(
            "j",
            0,
            [
                new Facts.Urge
                {
                    Id = "urge",
                    At = Told.March(5),
                    Intensity = 5,
                    Channel = Facts.Channel.Text,
                    Note = "canary",
                },
            ]);

        using var otherKeys = new SqliteFile(protect: true, path: file.Path);
        var damage = await Assert.ThrowsAsync<DamagedJourneyException>(async () =>
            await otherKeys.Store.LoadAsync("j"));

        Assert.Contains("kept under other keys", damage.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", damage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_nobody_migrated_says_what_to_call()
    {
        using var file = new SqliteFile();
        file.Execute("DROP TABLE no_contact_facts; DROP TABLE no_contact_journeys;");

        var damage = await Assert.ThrowsAsync<DamagedJourneyException>(async () => await file.Store.LoadAsync("j"));

        Assert.Contains(
            "Call JourneyDatabase.MigrateAsync when the app starts", damage.Message, StringComparison.Ordinal);
        Assert.Contains(
            "call JourneyDatabase.MigrateAsync",
            (
                await Assert.ThrowsAsync<InvalidOperationException>(async () =>
                    await file.Store.CreateAsync("j", Empty))
            ).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "call JourneyDatabase.MigrateAsync",
            (
                await Assert.ThrowsAsync<InvalidOperationException>(async () =>
                    await file.Store.TryAppendAsync("j", 0, [new Facts.Watched { Id = "a", At = Told.March(3) }]))
            ).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "call JourneyDatabase.MigrateAsync",
            (
                await Assert.ThrowsAsync<InvalidOperationException>(async () => await file.Store.TryEraseAsync("j"))
            ).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_is_kept_with_its_schema_and_one_of_a_newer_schema_is_named_not_called_damaged()
    {
        using var file = new SqliteFile();
        await file.Store.CreateAsync("j", Empty with { Facts = [new Facts.Watched { Id = "a", At = Told.March(3) }] });
        Assert.Equal(1, file.Execute("UPDATE no_contact_facts SET Schema = Schema WHERE Schema = 1"));
        var body = "{\"fact\":\"ofTomorrow\",\"id\":\"a\"}";
        var before = FactChain.Start("j", "UTC", identity: null);
        var hash = FactChain.Next(before, 1, schema: 2, Encoding.UTF8.GetBytes(body), textHash: null);
        file.Execute(
            "UPDATE no_contact_facts SET Schema = 2, Body = $body, Hash = $hash",
            ("$body", body),
            ("$hash", hash));
        file.Execute("UPDATE no_contact_journeys SET Hash = $hash", ("$hash", hash));

        var newer = await Assert.ThrowsAsync<Facts.BadInputException>(async () => await file.Store.LoadAsync("j"));

        Assert.Equal("$.schema", newer.Problems.Single().Path);
        await file.Store.TryEraseAsync("j");
        Assert.Null(await file.Store.LoadAsync("j"));
    }

    [Fact]
    public async Task Of_an_erased_journey_not_even_its_id_is_left_in_the_file()
    {
        using var file = new SqliteFile();
        await file.Store.CreateAsync("canary-of-an-id", Empty);
        Assert.True(file.Contains("canary-of-an-id"));

        await file.Store.TryEraseAsync("canary-of-an-id");

        Assert.False(file.Contains("canary-of-an-id"));
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

        using (var file = new SqliteFile(path: path))
            Assert.Equal(CreateResult.Created, await file.Store.CreateAsync("j", Empty));
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(path + part);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Foreign Keys=True")]
    public void A_database_that_would_be_gone_with_its_connection_is_refused(string connection) =>
        Assert.StartsWith(
            "A SQLite database in memory is gone with each connection",
            Assert
                .Throws<ArgumentException>(() =>
                    new ServiceCollection().AddJourneyStore(options => options.UseSqlite(connection)))
                .Message,
            StringComparison.Ordinal);
}
