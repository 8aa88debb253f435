using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NoContact.EntityFrameworkCore;

internal sealed class SqliteJournalContext(DbContextOptions<SqliteJournalContext> options) : JournalContext(options)
{
    private const int Error = 1; // The tables are not what the file says they are.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    // EF Core writes none for SQLite that looks which migrations are there.
    public override string GenerateScript() => this.GetService<IMigrator>().GenerateScript();

    // LockAsync has nothing to do: SQLite lets one writer in at a time.
    public override Task ScrubAsync(CancellationToken cancellationToken) => Database.CurrentTransaction is null
        ? Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken)
        : Task.CompletedTask;

    public override bool LacksTables(DbException e) =>
        e is SqliteException && e.Message.Contains("no such table", StringComparison.Ordinal);

    public override bool IsDamage(DbException e) =>
        e is SqliteException { SqliteErrorCode: Error or Corrupt or NotADatabase };

    public override bool IsNoValueOfItsColumn(Exception e) => e is SqliteException || base.IsNoValueOfItsColumn(e);
}
