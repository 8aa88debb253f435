using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NoContact.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps journeys in SQLite.</summary>
public static class SqliteJourneyStoreOptionsExtensions
{
    /// <summary>
    /// Keeps journeys in a SQLite file. The <see cref="JourneyDatabase"/> is a <see cref="SqliteJourneyDatabase"/>.
    /// </summary>
    /// <param name="options">The choices.</param>
    /// <param name="connectionString">Such as <c>Data Source=no-contact.db</c>.</param>
    /// <param name="configure">EF Core's own choices, such as the longest a command may take.</param>
    /// <exception cref="ArgumentException">No connection string, or one of a database in memory.</exception>
    public static JourneyStoreOptions UseSqlite(
        this JourneyStoreOptions options,
        string connectionString,
        Action<SqliteDbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var connection = new SqliteConnectionStringBuilder(connectionString);
        if (connection is { Mode: SqliteOpenMode.Memory } or { DataSource: ":memory:" or "" })
        {
            const string message =
                "A SQLite database in memory is gone with each connection: name a file, or use InMemoryJourneyStore.";
            throw new ArgumentException(message, nameof(connectionString));
        }

        options.Database = (provider, texts, clock) =>
        {
            var open = JournalPool.Create<SqliteJournalContext>(provider, context =>
                context.UseSqlite(connectionString, configure).AddInterceptors(new DurableSqlite()));
            return new SqliteJourneyDatabase(open, texts, clock);
        };
        return options;
    }
}
