using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace NoContact.EntityFrameworkCore;

/// <summary>A PostgreSQL database of journeys. Its backups are PostgreSQL's own.</summary>
/// <param name="schema">The schema of its tables; null for the connection's own.</param>
/// <param name="open">Opens the tables.</param>
/// <param name="openToMigrate">Opens them without retry: on a new connection lock and schema would be lost.</param>
/// <param name="texts">How free text is kept.</param>
/// <param name="clock">The clock.</param>
internal sealed class PostgreSqlJourneyDatabase(
    string? schema,
    Func<JournalContext> open,
    Func<JournalContext> openToMigrate,
    FreeText texts,
    TimeProvider clock)
    : JourneyDatabase(open, texts, clock, WriteMode.OneByOne)
{
    /// <summary>What every context of the store is told.</summary>
    public static void Configure(
        DbContextOptionsBuilder context,
        NpgsqlDbContextOptionsBuilder npgsql,
        string? schema)
    {
        // The provider's own wraps what passes, a server that restarts say, in a type that elsewhere shows damage.
        npgsql.ExecutionStrategy(of => new NonRetryingExecutionStrategy(of));
        if (schema is null) return;
        npgsql.MigrationsHistoryTable(HistoryRepository.DefaultTableName, schema);

        // The migrations name no schema: they are run in this one.
        context
            .ReplaceService<IModelCacheKeyFactory, SchemaModelCacheKeyFactory>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    internal override JournalContext OpenToMigrate() => openToMigrate();

    internal override JournalContext OpenIn(DbTransaction transaction)
    {
        if (transaction.Connection is not NpgsqlConnection connection)
            throw CreateOtherKind(transaction, nameof(NpgsqlTransaction));
        var options = new DbContextOptionsBuilder<PostgreSqlJournalContext>();
        options.UseNpgsql(connection, npgsql => Configure(options, npgsql, schema));
        var context = new PostgreSqlJournalContext(options.Options);
        context.Database.UseTransaction(transaction);
        return context;
    }

    /// <summary>A model for each schema: EF Core keeps one for each type of context.</summary>
    private sealed class SchemaModelCacheKeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            (context.GetType(), ((JournalContext)context).Schema, designTime);
    }
}
