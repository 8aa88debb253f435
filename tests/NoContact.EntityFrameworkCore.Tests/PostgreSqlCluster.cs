using Microsoft.Extensions.DependencyInjection;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// A store on a PostgreSQL of the tests' own. Where none is installed whoever asks for it is skipped.
/// </summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private readonly PostgreSqlServer? _server;
    private readonly ServiceProvider? _provider;

    public PostgreSqlCluster()
    {
        if (PostgreSqlServer.Missing is not null) return;
        _server = PostgreSqlServer.Start();
        _provider = new ServiceCollection()
            .AddJourneyStore(options => options.UsePostgreSql(_server.ConnectionString))
            .BuildServiceProvider();
        _provider.GetRequiredService<JourneyDatabase>().MigrateAsync().GetAwaiter().GetResult();
    }

    public IJourneyStore Store
    {
        get
        {
            Skip.If(_provider is null, PostgreSqlServer.Missing);
            return _provider.GetRequiredService<IJourneyStore>();
        }
    }

    /// <summary>A database without tables.</summary>
    public string NewDatabase()
    {
        Skip.If(_server is null, PostgreSqlServer.Missing);
        return _server.NewDatabase();
    }

    public void Dispose()
    {
        _provider?.Dispose();
        _server?.Dispose();
    }
}
