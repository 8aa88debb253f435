using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Article;
using NoContact.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Benchmarks.Stores;

/// <summary>
/// A fact made durable: the store's append, against one raw row a commit on the same kind of file (WAL, synchronous
/// FULL).
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 3, warmupCount: 3, iterationCount: 10, invocationCount: 1)]
public class StoreBenchmark
{
    private const int Commits = 1_000;
    private const string Journey = "journey";

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-appends-").FullName;
    private SqliteConnection _raw = null!;
    private SqliteCommand _insert = null!;
    private ServiceProvider _provider = null!;
    private IJourneyStore _store = null!;
    private int _version;
    private byte[] _hash = null!;
    private string _body = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _body = System.Text.Encoding.UTF8.GetString(JourneyJson.WriteFact(Fact(0)));
        _hash = new byte[32];
        _raw = new SqliteConnection($"Data Source={Path.Combine(_folder, "raw.db")}");
        await _raw.OpenAsync();
        await ExecuteAsync(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE facts (journey TEXT, version "
                + "INTEGER, id TEXT, body TEXT, hash BLOB, PRIMARY KEY (journey, version))"
        );
        _insert = _raw.CreateCommand();
        _insert.CommandText = "INSERT INTO facts VALUES ('journey', $version, $id, $body, $hash)";
        foreach (var name in new[] { "$version", "$id", "$body", "$hash" }) _insert.Parameters.AddWithValue(name, null);

        _provider = new ServiceCollection()
            .AddJourneyStore(options => options.UseSqlite($"Data Source={Path.Combine(_folder, "store.db")}"))
            .BuildServiceProvider();
        await _provider.GetRequiredService<JourneyDatabase>().MigrateAsync();
        _store = _provider.GetRequiredService<IJourneyStore>();
        await _store.CreateAsync(Journey, StoredJourney.CreateEmpty("UTC").Document);
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        await _raw.DisposeAsync();
        await _provider.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public void Raw()
    {
        for (var i = 0; i < Commits; i++)
        {
            _version++;
            _insert.Parameters["$version"].Value = _version;
            _insert.Parameters["$id"].Value = Id(_version);
            _insert.Parameters["$body"].Value = _body;
            _insert.Parameters["$hash"].Value = _hash;
            _insert.ExecuteNonQuery();
        }
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public async Task Store()
    {
        for (var i = 0; i < Commits; i++)
            if (!await _store.TryAppendAsync(Journey, _version++, [Fact(_version)]))
                throw new InvalidOperationException("An append was lost.");
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Tie Fact(int number) =>
        new()
        {
            Id = Id(number),
            At = DateTimeOffset.UnixEpoch,
            RecordedAt = DateTimeOffset.UnixEpoch,
            Kind = TieKind.Work,
        };

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _raw.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
