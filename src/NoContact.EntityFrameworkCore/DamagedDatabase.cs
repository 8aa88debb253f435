using Microsoft.Data.Sqlite;
using NoContact.Keeping;
using Npgsql;

namespace NoContact.EntityFrameworkCore;

/// <summary>How a database shows that it is not what was written.</summary>
internal static class DamagedDatabase
{
    private const int Error = 1; // The tables are not what the file says they are.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Whether the database said so itself.</summary>
    public static bool SaysSo(Exception e) =>
        LacksTables(e) || e is SqliteException { SqliteErrorCode: Error or Corrupt or NotADatabase };

    /// <summary>
    /// Whether a value that was read has a shape that no value of its column has. Says nothing of any other step.
    /// </summary>
    public static bool IsNoValueOfItsColumn(Exception e) => e
        is SqliteException
        or InvalidCastException
        or InvalidOperationException
        or FormatException
        or OverflowException
        or ArgumentException;

    /// <summary>Whether the tables of the store are not there.</summary>
    public static bool LacksTables(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable }
        || (e is SqliteException && e.Message.Contains("no such table", StringComparison.Ordinal));

    /// <summary>What to throw where they are not, and somebody writes.</summary>
    public static InvalidOperationException CreateNotMigrated(Exception e) =>
        new("The database has no tables of the store: call MigrateJourneyStoreAsync when the app starts.", e);

    /// <summary>
    /// What to throw where somebody reads. A database without tables is most often one that nobody has migrated yet.
    /// </summary>
    public static DamagedJourneyException CreateDamage(string journeyId, Exception e)
    {
        var advice = LacksTables(e)
            ? "its database has no tables of the store. Call MigrateJourneyStoreAsync when the app starts; where that "
                + "is done, this is not the database that was written, so restore it from a backup."
            : "its database is damaged. It was not answered from; restore the database from a backup.";
        return new($"Journey {journeyId} cannot be read: {advice}", e);
    }
}
