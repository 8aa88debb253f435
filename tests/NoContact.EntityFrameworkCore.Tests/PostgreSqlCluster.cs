using Microsoft.Extensions.DependencyInjection;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>A store on a PostgreSQL of the tests' own. Where none is installed a store in memory stands in.</summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private readonly PostgreSqlServer? _server = PostgreSqlServer.Start();
    private readonly ServiceProvider? _provider;

    public PostgreSqlCluster()
    {
        if (_server is null)
        {
            Store = new InMemoryJourneyStore();
            return;
        }

        _provider = new ServiceCollection().AddJourneyStore(options => options.UsePostgreSql(_server.ConnectionString)).BuildServiceProvider();
        _provider.MigrateJourneyStoreAsync().GetAwaiter().GetResult();
        Store = _provider.GetRequiredService<IJourneyStore>();
    }

    public IJourneyStore Store { get; }

    /// <summary>A database without tables; null where there is no PostgreSQL.</summary>
    public string? NewDatabase() => _server?.NewDatabase();

    public void Dispose()
    {
        _provider?.Dispose();
        _server?.Dispose();
    }
}
