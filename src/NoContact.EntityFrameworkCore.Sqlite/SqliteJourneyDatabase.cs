using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

/// <summary>A SQLite file of journeys, with its backups.</summary>
public sealed class SqliteJourneyDatabase : JourneyDatabase
{
    internal SqliteJourneyDatabase(Func<JournalContext> open, FreeText texts, TimeProvider clock)
        : base(open, texts, clock, WriteMode.Grouped)
    {
    }

    /// <summary>
    /// Writes the database into one file, whole and consistent, while the app goes on writing. A copy of the
    /// database's own file is not: what was acknowledged last stands beside it, in the write-ahead log.
    /// </summary>
    /// <param name="path">The file, which must not be there. It holds whatever else is in the database, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">There is a file of that name.</exception>
    /// <exception cref="InvalidOperationException">The database has no tables of the store.</exception>
    public async Task BackUpAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        await using var context = Open();
        await SqliteBackup.WriteAsync(context, path, cancellationToken);
    }

    /// <summary>
    /// Brings a backup of <see cref="BackUpAsync"/> into the database, which must be empty and which no app is using,
    /// up to this version of the package, and takes away again what people took away since.
    /// </summary>
    /// <param name="path">The backup.</param>
    /// <param name="removals">The latest list of <see cref="JourneyDatabase.WriteRemovalsAsync"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The file is no whole backup, there are journeys in the database, or the list
    /// is damaged; where it is the list, apply a whole one before the app runs.</exception>
    public async Task<RestoreReport> RestoreAsync(
        string path, Stream removals, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(removals);
        await using (var context = Open()) await SqliteBackup.RestoreAsync(context, path, cancellationToken);
        await MigrateAsync(cancellationToken);
        return await ApplyRemovalsAsync(removals, cancellationToken);
    }

    internal override JournalContext OpenIn(DbTransaction transaction)
    {
        if (transaction.Connection is not SqliteConnection connection)
            throw CreateOtherKind(transaction, nameof(SqliteTransaction));
        var options = new DbContextOptionsBuilder<SqliteJournalContext>().UseSqlite(connection).Options;
        var context = new SqliteJournalContext(options);
        context.Database.UseTransaction(transaction);
        return context;
    }
}
