using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

internal sealed class SqliteJournalContext(DbContextOptions<SqliteJournalContext> options) : JournalContext(options)
{
    // LockAsync has nothing to do: SQLite lets one writer in at a time.
    public override Task ScrubAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
}
