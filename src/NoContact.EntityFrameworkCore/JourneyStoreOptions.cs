using Microsoft.AspNetCore.DataProtection;

namespace NoContact.EntityFrameworkCore;

/// <summary>Where journeys are kept, and how.</summary>
/// <remarks>Of two databases the one named last counts; a connection string that is null or blank throws <see cref="ArgumentException"/>.</remarks>
public sealed class JourneyStoreOptions
{
    internal bool IsPostgreSql { get; private set; }

    internal string? ConnectionString { get; private set; }

    internal bool ProtectsFreeText { get; private set; }

    /// <summary>Keeps journeys in a SQLite file.</summary>
    /// <param name="connectionString">Such as <c>Data Source=no-contact.db</c>.</param>
    public JourneyStoreOptions UseSqlite(string connectionString) => Use(isPostgreSql: false, connectionString);

    /// <summary>Keeps journeys in PostgreSQL.</summary>
    /// <param name="connectionString">Such as <c>Host=localhost;Database=no_contact</c>.</param>
    public JourneyStoreOptions UsePostgreSql(string connectionString) => Use(isPostgreSql: true, connectionString);

    /// <summary>Encrypts free text with the container's <see cref="IDataProtectionProvider"/>. Losing its keys is losing the texts, never the facts.</summary>
    /// <remarks>Where the container has none, asking for the store throws <see cref="InvalidOperationException"/>.</remarks>
    public JourneyStoreOptions ProtectFreeText()
    {
        ProtectsFreeText = true;
        return this;
    }

    private JourneyStoreOptions Use(bool isPostgreSql, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        (IsPostgreSql, ConnectionString) = (isPostgreSql, connectionString);
        return this;
    }
}
