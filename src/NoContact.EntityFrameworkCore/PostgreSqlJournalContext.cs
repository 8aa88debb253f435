using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

internal sealed class PostgreSqlJournalContext(DbContextOptions<PostgreSqlJournalContext> options)
    : JournalContext(options)
{
    // Any number that nobody else locks on.
    private const long Lock = 0x4E6F4A6F75726E;

    public override string SkipClaimed => "FOR UPDATE SKIP LOCKED";

    /// <remarks>
    /// EF Core's own lock ends with each migration, and several processes that start at once would all begin the
    /// next.
    /// </remarks>
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    public override Task LockAsync(string journeyId, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({journeyId}, 0))", cancellationToken);
}
