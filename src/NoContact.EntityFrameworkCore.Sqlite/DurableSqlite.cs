using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NoContact.EntityFrameworkCore;

/// <summary>
/// Tells every SQLite connection that a commit is on the disk before it is acknowledged, and that what is deleted is
/// overwritten.
/// </summary>
/// <remarks>
/// For a host with tables of its own in the journal's file: <c>options.UseSqlite(…).AddInterceptors(new
/// DurableSqlite())</c>.
/// It also turns on the write-ahead log and foreign keys, and waits up to 10 seconds for a locked file.
/// </remarks>
public sealed class DurableSqlite : DbConnectionInterceptor
{
    private const string Pragmas =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA foreign_keys = ON;
        PRAGMA busy_timeout = 10000;
        """;

    // A pooled connection comes back as it was told; only a new one needs to be.
    private readonly ConditionalWeakTable<object, object?> _told = [];

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (!_told.TryAdd(((SqliteConnection)connection).Handle!, null)) return;

        // EF Core looks whether there is a database through a connection that may not write.
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData); // SQLite has nothing to wait for.
        return Task.CompletedTask;
    }
}
