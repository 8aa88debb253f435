using Microsoft.Data.Sqlite;
using Npgsql;

namespace NoContact.EntityFrameworkCore;

/// <summary>How a database file shows that it is not what was written.</summary>
internal static class DamagedDatabase
{
    private const int Error = 1; // The tables are not what the file says they are.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Whether the database said so itself, or a value has a shape that no column has.</summary>
    public static bool Shows(Exception e) => LacksTables(e) || e
        is SqliteException { SqliteErrorCode: Error or Corrupt or NotADatabase }
        or InvalidCastException or InvalidOperationException or FormatException or OverflowException or ArgumentException;

    /// <summary>Whether the tables of the store are not there.</summary>
    public static bool LacksTables(Exception e) => e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } || (e is SqliteException && e.Message.Contains("no such table", StringComparison.Ordinal));

    /// <summary>What to throw where they are not, and somebody writes.</summary>
    public static InvalidOperationException NotMigrated(Exception e) => new("The database has no tables of the store: call MigrateJourneyStoreAsync when the app starts.", e);

    /// <summary>What to do about it. A database without tables is most often one that nobody has migrated yet.</summary>
    public static string Advice(Exception e) => LacksTables(e)
        ? "its database has no tables of the store. Call MigrateJourneyStoreAsync when the app starts; where that is done, this is not the database that was written, so restore it from a backup."
        : "its database is damaged. It was not answered from; restore the database from a backup.";
}
