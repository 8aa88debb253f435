using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NoContact.EntityFrameworkCore;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Keeping;
using NoContact.Samples.MinimalApi.Hosting;
using Npgsql;

namespace NoContact.Cluster;

/// <summary>
/// The database with its tables, and journeys of so many facts in it, written as the engine writes them.
/// </summary>
internal sealed class Population : IAsyncDisposable
{
    private readonly PostgreSqlServer _server;
    private readonly ServiceProvider _services;

    private Population(PostgreSqlServer server, string database)
    {
        _server = server;
        Database = database;
        _services = new ServiceCollection()
            .AddNoContact()
            .AddJourneyStore(options => options.UsePostgreSql(database))
            .BuildServiceProvider();
        Connections = NpgsqlDataSource.Create(database);
    }

    public string Database { get; }

    public NpgsqlDataSource Connections { get; }

    public NoContactEngine Engine => _services.GetRequiredService<NoContactEngine>();

    public IJourneyStore Store => _services.GetRequiredService<IJourneyStore>();

#pragma warning disable RS0030 // The silos have the system's clock too.
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030

    /// <summary>An urge of this moment, as it is asked about.</summary>
    public static Urge Urge =>
        new()
        {
            At = Now,
            Intent = Intent.StartConversation,
            Motives = [Motive.Hope, Motive.Reconnect],
            Intensity = 8,
            Channel = Channel.Text,
        };

    public static async Task<Population> BeginAsync()
    {
        var server = PostgreSqlServer.Start();
        var population = new Population(server, server.NewDatabase() + ";Max Auto Prepare=50");

        // Six silos are up at once.
        await population.ExecuteAsync("ALTER SYSTEM SET max_connections = 300");
        server.Restart();
        population.Connections.Clear();
        await ClusterTables.ApplyAsync(population.Database);
        await population._services.GetRequiredService<JourneyDatabase>().MigrateAsync();
        return population;
    }

    /// <summary>
    /// A journey of so many facts, two a day until now: left, asked about safety, no contact, then an urge each day
    /// that passed.
    /// </summary>
    public static JourneyDocument Document(int facts)
    {
        var all = new List<Fact>(facts);
        foreach (var fact in Story(Now.AddDays(-1).AddHours(-12.0 * facts)).Take(facts))
            all.Add(fact with { Id = Guid.CreateVersion7(fact.At).ToString(), RecordedAt = fact.At });
        return new() { Zone = "Europe/London", Facts = all };
    }

    /// <summary>Keeps so many journeys of a kind, and says under which ids.</summary>
    /// <param name="planned">Whether their check-ins are planned too.</param>
    public async Task<IReadOnlyList<string>> AddAsync(
        string kind,
        int count,
        Func<JourneyDocument> document,
        bool planned = false)
    {
        var ids = Enumerable
            .Range(0, count)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{kind}-{i}"))
            .ToList();
        IJourneyStore store = planned ? Store : new Unplanned(Store);
        var keeper = new JourneyKeeper(Engine, store);
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, stop) =>
        {
            if ((await keeper.BeginAsync(id, document(), Now, stop)).Journey is null)
                throw new InvalidOperationException($"{id} was there already.");
        });
        return ids;
    }

    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = Connections.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Connections.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Connections.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        _server.Dispose();
    }

    private static IEnumerable<Fact> Story(DateTimeOffset from)
    {
        yield return new Breakup { At = from, EndedBy = EndedBy.Ex };
        foreach (var question in Answers.Safety)
            yield return new QuestionAnswered
            {
                At = from,
                Question = question,
                Answer = YesNoUnknown.No,
            };
        yield return new NoContactStarted { At = from.AddHours(1) };
        for (var day = 1; ; day++)
        {
            yield return new Urge
            {
                At = from.AddDays(day),
                Intent = Intent.StartConversation,
                Motives = [Motive.Hope],
                Intensity = 6,
                Channel = Channel.Text,
            };
            yield return new UrgePassed { At = from.AddDays(day).AddHours(1), Helped = "delay" };
        }
    }

    /// <summary>The store without its check-ins.</summary>
    private sealed class Unplanned(IJourneyStore store) : IJourneyStore
    {
        public ValueTask<CreateResult> CreateAsync(
            string journeyId,
            JourneyDocument document,
            DateTimeOffset? lookAt = null,
            CancellationToken cancellationToken = default
        ) => store.CreateAsync(journeyId, document, null, cancellationToken);

        public ValueTask<StoredJourney?> LoadAsync(string journeyId, CancellationToken cancellationToken = default) =>
            store.LoadAsync(journeyId, cancellationToken);

        public ValueTask<int?> GetVersionAsync(string journeyId, CancellationToken cancellationToken = default) =>
            store.GetVersionAsync(journeyId, cancellationToken);

        public ValueTask<bool> TryAppendAsync(
            string journeyId,
            int expectedVersion,
            IReadOnlyList<Fact> facts,
            DateTimeOffset? lookAt = null,
            CancellationToken cancellationToken = default) =>
            store.TryAppendAsync(journeyId, expectedVersion, facts, null, cancellationToken);

        public ValueTask<bool> TryEraseAsync(
            string journeyId,
            int? expectedVersion = null,
            CancellationToken cancellationToken = default) =>
            store.TryEraseAsync(journeyId, expectedVersion, cancellationToken);

        public IAsyncEnumerable<ListedJourney> ListAsync(
            DateTimeOffset? writtenBefore = null,
            CancellationToken cancellationToken = default) =>
            store.ListAsync(writtenBefore, cancellationToken);
    }
}
