using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

internal sealed class SqliteJournalContext(DbContextOptions<SqliteJournalContext> options) : JournalContext(options)
{
    public override Task ScrubAsync(CancellationToken cancellation) => Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
}
