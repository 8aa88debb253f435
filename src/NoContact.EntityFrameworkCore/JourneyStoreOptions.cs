using Microsoft.AspNetCore.DataProtection;

namespace NoContact.EntityFrameworkCore;

/// <summary>Where journeys are kept, and how.</summary>
/// <remarks>
/// The database is chosen by <c>UseSqlite</c> of the package NoContact.EntityFrameworkCore.Sqlite, or
/// <c>UsePostgreSql</c> of NoContact.EntityFrameworkCore.PostgreSql. Of several choices the last counts.
/// </remarks>
public sealed class JourneyStoreOptions
{
    /// <summary>Makes the database that was chosen.</summary>
    internal Func<IServiceProvider, FreeText, TimeProvider, JourneyDatabase>? Database { get; set; }

    internal bool ProtectsFreeText { get; private set; }

    /// <summary>
    /// Encrypts free text with the container's <see cref="IDataProtectionProvider"/>. Losing its keys is losing the
    /// texts, never the facts.
    /// </summary>
    /// <remarks>
    /// Where the container has none, it does not build where it validates itself, and elsewhere asking for the store
    /// throws <see cref="InvalidOperationException"/>: call <c>AddDataProtection</c>.
    /// </remarks>
    public JourneyStoreOptions ProtectFreeText()
    {
        ProtectsFreeText = true;
        return this;
    }
}
