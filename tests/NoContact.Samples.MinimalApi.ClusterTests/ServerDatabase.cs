using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace NoContact.Samples.MinimalApi;

/// <summary>What a server is started on: a silo, with a database of its own on PostgreSQL.</summary>
internal sealed class ServerDatabase
{
    /// <summary>What fails when a statement does.</summary>
    public const string Exception = "Npgsql.PostgresException";

    private static readonly Lazy<PostgreSqlServer> Shared = new(() => PostgreSqlServer.Start());

    private readonly string _connection;

    public ServerDatabase(string _) => _connection = Shared.Value.NewDatabase();

    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Database:Provider", "PostgreSql"),
        ("ConnectionStrings:NoContact", _connection),
        ("Hosting:Mode", "Cluster"),
        ("Hosting:SiloPort", Loopback.FreePort().ToString(CultureInfo.InvariantCulture)),
    ];

    public DbConnection Open()
    {
        var connection = new NpgsqlConnection(_connection);
        connection.Open();
        return connection;
    }

    /// <summary>Sends every journey out of memory.</summary>
    public static Task Forget(IServiceProvider services) =>
        services
            .GetRequiredService<IGrainFactory>()
            .GetGrain<IManagementGrain>(0)
            .ForceActivationCollection(TimeSpan.Zero);
}
