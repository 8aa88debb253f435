using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NoContact.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps journeys in PostgreSQL.</summary>
/// <remarks>
/// <para>A schema is made by <see cref="JourneyDatabase.MigrateAsync"/> where it is not there. Choose it once: tables
/// of another schema are other tables.</para>
/// <para>EF Core's own choices are such as <c>postgres => postgres.EnableRetryOnFailure()</c>: what passes, a server
/// that restarts say, is then tried again. Nothing is kept twice by it. Without, it comes through.</para>
/// </remarks>
public static partial class PostgreSqlJourneyStoreOptionsExtensions
{
    /// <summary>Keeps journeys in the PostgreSQL database of a connection string.</summary>
    /// <param name="options">The choices.</param>
    /// <param name="connectionString">Such as <c>Host=localhost;Database=no_contact</c>.</param>
    /// <param name="schema">The schema of the tables, of a–z, 0–9 and _; null for the connection's own.</param>
    /// <param name="configure">EF Core's own choices.</param>
    /// <exception cref="ArgumentException">No connection string, or a schema that is no such name.</exception>
    public static JourneyStoreOptions UsePostgreSql(
        this JourneyStoreOptions options,
        string connectionString,
        string? schema = null,
        Action<NpgsqlDbContextOptionsBuilder>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return Use(options, (context, _, npgsql) => context.UseNpgsql(connectionString, npgsql), schema, configure);
    }

    /// <summary>
    /// Keeps journeys where a data source of the host's leads, with its passwords, certificates and logging.
    /// </summary>
    /// <param name="options">The choices.</param>
    /// <param name="dataSource">
    /// Such as <c>provider => provider.GetRequiredService&lt;NpgsqlDataSource&gt;()</c>. The host disposes it.
    /// </param>
    /// <param name="schema">The schema of the tables, of a–z, 0–9 and _; null for the connection's own.</param>
    /// <param name="configure">EF Core's own choices.</param>
    /// <exception cref="ArgumentException">A schema that is no such name.</exception>
    public static JourneyStoreOptions UsePostgreSqlDataSource(
        this JourneyStoreOptions options,
        Func<IServiceProvider, NpgsqlDataSource> dataSource,
        string? schema = null,
        Action<NpgsqlDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return Use(
            options, (context, provider, npgsql) => context.UseNpgsql(dataSource(provider), npgsql), schema, configure);
    }

    private static JourneyStoreOptions Use(
        JourneyStoreOptions options,
        Action<DbContextOptionsBuilder, IServiceProvider, Action<NpgsqlDbContextOptionsBuilder>> use,
        string? schema,
        Action<NpgsqlDbContextOptionsBuilder>? configure)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (schema is not null && !SchemaName.IsMatch(schema))
            throw new ArgumentException("A schema's name is of a–z, 0–9 and _, 63 at the most.", nameof(schema));
        options.Database = (provider, texts, clock) =>
        {
            return new PostgreSqlJourneyDatabase(
                schema, Opener(isHostsWordLast: true), Opener(isHostsWordLast: false), texts, clock);

            Func<JournalContext> Opener(bool isHostsWordLast) =>
                JournalPool.Create<PostgreSqlJournalContext>(provider, context => use(context, provider, npgsql =>
                {
                    if (!isHostsWordLast) configure?.Invoke(npgsql);
                    PostgreSqlJourneyDatabase.Configure(context, npgsql, schema);
                    if (isHostsWordLast) configure?.Invoke(npgsql);
                }));
        };
        return options;
    }

    [GeneratedRegex(@"\A[a-z_][a-z0-9_]{0,62}\z")]
    private static partial Regex SchemaName { get; }
}
