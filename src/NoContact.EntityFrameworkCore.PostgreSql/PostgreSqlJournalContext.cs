using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace NoContact.EntityFrameworkCore;

internal sealed class PostgreSqlJournalContext(DbContextOptions<PostgreSqlJournalContext> options)
    : JournalContext(options)
{
    // Any number that nobody else locks on.
    private const long Lock = 0x4E6F4A6F75726E;

    public override string KeepHead => "FOR KEY SHARE";

    public override string SkipLocked => "FOR NO KEY UPDATE SKIP LOCKED";

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
            if (Schema is not null) await Database.ExecuteSqlRawAsync(EnterSchema(), cancellationToken);
            await Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            if (Schema is not null) await Database.ExecuteSqlAsync($"RESET search_path", CancellationToken.None);
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    public override string GenerateScript()
    {
        var script = this.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        return Schema is null ? script : $"{EnterSchema()}\n{script}\nRESET search_path;\n";
    }

    public override Task LockAsync(string journeyId, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({journeyId}, 0))", cancellationToken);

    public override bool LacksTables(DbException e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable };

    // The migrations name no schema, so that each host may have its own.
    private string EnterSchema() => $"CREATE SCHEMA IF NOT EXISTS \"{Schema}\";\nSET search_path TO \"{Schema}\";";
}
