using Microsoft.Data.Sqlite;

namespace NoContact.EntityFrameworkCore;

/// <summary>How a database file shows that it is not what was written.</summary>
internal static class DamagedDatabase
{
    private const int Error = 1; // The tables are not what the file says they are.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Whether the database said so itself, or a value has a shape that no column has.</summary>
    public static bool Shows(Exception e) => e
        is SqliteException { SqliteErrorCode: Error or Corrupt or NotADatabase }
        or InvalidCastException or InvalidOperationException or FormatException or OverflowException or ArgumentException;
}
