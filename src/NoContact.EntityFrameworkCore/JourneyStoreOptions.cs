using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;

namespace NoContact.EntityFrameworkCore;

/// <summary>Where journeys are kept, and how.</summary>
/// <remarks>
/// Of two databases the one named last counts; a connection string that is null or blank throws
/// <see cref="ArgumentException"/>.
/// </remarks>
public sealed class JourneyStoreOptions
{
    internal bool IsPostgreSql { get; private set; }

    internal string? ConnectionString { get; private set; }

    internal bool ProtectsFreeText { get; private set; }

    /// <summary>Keeps journeys in a SQLite file.</summary>
    /// <param name="connectionString">Such as <c>Data Source=no-contact.db</c>.</param>
    /// <exception cref="ArgumentException">No connection string, or one of a database in memory.</exception>
    public JourneyStoreOptions UseSqlite(string connectionString)
    {
        Use(isPostgreSql: false, connectionString);
        return
            new SqliteConnectionStringBuilder(connectionString)
                is { Mode: not SqliteOpenMode.Memory, DataSource: not (":memory:" or "") }
            ? this
            : throw new ArgumentException(
                "A SQLite database in memory is gone with each connection: name a file, or use InMemoryJourneyStore.",
                nameof(connectionString));
    }

    /// <summary>Keeps journeys in PostgreSQL.</summary>
    /// <param name="connectionString">Such as <c>Host=localhost;Database=no_contact</c>.</param>
    public JourneyStoreOptions UsePostgreSql(string connectionString) => Use(isPostgreSql: true, connectionString);

    /// <summary>
    /// Encrypts free text with the container's <see cref="IDataProtectionProvider"/>. Losing its keys is losing the
    /// texts, never the facts.
    /// </summary>
    /// <remarks>
    /// Where the container has none, asking for the store throws <see cref="InvalidOperationException"/>.
    /// </remarks>
    public JourneyStoreOptions ProtectFreeText()
    {
        ProtectsFreeText = true;
        return this;
    }

    private JourneyStoreOptions Use(bool isPostgreSql, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        IsPostgreSql = isPostgreSql;
        ConnectionString = connectionString;
        return this;
    }
}
