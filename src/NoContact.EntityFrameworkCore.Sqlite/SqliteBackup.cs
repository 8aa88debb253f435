using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

/// <summary>A SQLite database as one file that is whole, by SQLite's own means, while others read and write.</summary>
internal static class SqliteBackup
{
    /// <summary>Writes the database into a file. Until it is whole and on the disk it has another name.</summary>
    /// <exception cref="IOException">There is a file of that name.</exception>
    public static async Task WriteAsync(JournalContext context, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path)) throw new IOException($"{path} is there already; a backup is written over nothing.");
        await RequireTablesAsync(context, cancellationToken);
        var partial = path + ".partial";
        File.Delete(partial);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (new FileStream(partial, options))
        {
            // Its owner alone reads it, from the first byte on.
        }

        await context.Database.ExecuteSqlAsync($"VACUUM INTO {partial}", cancellationToken);
        await using (var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        File.Move(partial, path);
    }

    /// <summary>Brings a backup into an empty database.</summary>
    /// <exception cref="ArgumentException">The file is no whole database of journeys, or there are journeys in the
    /// database already.</exception>
    public static async Task RestoreAsync(JournalContext context, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new ArgumentException($"There is no file {path}.", nameof(path));
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        await using var backup = new SqliteConnection(connection.ConnectionString);
        await RequireWholeAsync(backup, path, cancellationToken);
        await RequireEmptyAsync(context, cancellationToken);
        backup.BackupDatabase((SqliteConnection)context.Database.GetDbConnection());
    }

    private static async Task RequireWholeAsync(
        SqliteConnection backup,
        string path,
        CancellationToken cancellationToken)
    {
        try
        {
            await backup.OpenAsync(cancellationToken);
            await using var check = backup.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            if ((string?)await check.ExecuteScalarAsync(cancellationToken) != "ok")
                throw new ArgumentException($"{path} is damaged.", nameof(path));
            check.CommandText = "SELECT count(*) FROM no_contact_journeys";
            await check.ExecuteScalarAsync(cancellationToken);
        }
        catch (SqliteException e)
        {
            throw new ArgumentException($"{path} is no whole database of journeys.", nameof(path), e);
        }
    }

    // SQLite makes an empty database of a name it does not know, and that is no backup of anything.
    private static async Task RequireTablesAsync(JournalContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Journeys.AnyAsync(cancellationToken);
        }
        catch (SqliteException e) when (context.LacksTables(e))
        {
            throw JournalContext.CreateNotMigrated(e);
        }
    }

    private static async Task RequireEmptyAsync(JournalContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        const string message =
            "There are journeys in this database already, and a backup would be written over them: move its file away, "
            + "with those beside it that end in -wal and -shm.";
        var tables = await context.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = 'no_contact_journeys'")
            .SingleAsync(cancellationToken);
        if (tables > 0 && await context.Journeys.AnyAsync(cancellationToken)) throw new ArgumentException(message);
    }
}
