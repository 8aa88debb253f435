using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NoContact.Samples.MinimalApi.Accounts;
using NoContact.Samples.MinimalApi.CheckIns;

namespace NoContact.Samples.MinimalApi.Database;

/// <summary>Accounts, which journeys are theirs or were, and the check-ins that wait for them.</summary>
/// <remarks>One context a provider, because each has migrations of its own.</remarks>
internal abstract class ServiceContext(DbContextOptions options) : IdentityDbContext<IdentityUser>(options)
{
    public const string History = "no_contact_account_migrations";

    /// <summary>Identity's own tables: with passkeys.</summary>
    public static readonly Version IdentitySchema = IdentitySchemaVersions.Version3;

    public DbSet<OwnedJourney> Journeys => Set<OwnedJourney>();

    public DbSet<ErasedJourney> Erased => Set<ErasedJourney>();

    public DbSet<ErasedAccount> ErasedAccounts => Set<ErasedAccount>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    /// <summary>The ids of an account's journeys, in their order.</summary>
    public Task<List<string>> JourneysOfAsync(string accountId, CancellationToken cancellationToken) => Journeys
        .Where(row => row.AccountId == accountId)
        .OrderBy(row => row.JourneyId)
        .Select(row => row.JourneyId)
        .ToListAsync(cancellationToken);

    /// <summary>
    /// Says whose a journey is, before there is anything in it: so that whatever happens then, nothing is ever kept
    /// that nobody owns. False where the account erased it.
    /// </summary>
    public async Task<bool> TryOwnAsync(string journeyId, string accountId, CancellationToken cancellationToken)
    {
        if (await WasErasedAsync(journeyId, accountId, cancellationToken)) return false;
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO no_contact_owned_journeys ("JourneyId", "AccountId") VALUES ({journeyId}, {accountId})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        return true;
    }

    /// <summary>Whether the account once had this journey and erased it.</summary>
    public Task<bool> WasErasedAsync(string journeyId, string accountId, CancellationToken cancellationToken)
    {
        var hash = IdHash.Of(journeyId);
        return Erased.AnyAsync(row => row.AccountId == accountId && row.IdHash == hash, cancellationToken);
    }

    /// <summary>
    /// Takes a journey that was erased from its account, which remembers the hash of its id, so that erasing again is
    /// answered alike.
    /// </summary>
    public async Task DisownAsync(string journeyId, string accountId, CancellationToken cancellationToken)
    {
        var hash = IdHash.Of(journeyId);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Journeys
            .Where(row => row.JourneyId == journeyId && row.AccountId == accountId)
            .ExecuteDeleteAsync(cancellationToken);
        await Database.ExecuteSqlAsync(
            $"""
            INSERT INTO no_contact_disowned_journeys ("AccountId", "IdHash") VALUES ({accountId}, {hash})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ScrubAsync(cancellationToken);
    }

    /// <summary>Deletes an account and what it owns; of its id the hash stays.</summary>
    public async Task EraseAccountAsync(string accountId, CancellationToken cancellationToken)
    {
        var hash = IdHash.Of(accountId);
        await using (var transaction = await Database.BeginTransactionAsync(cancellationToken))
        {
            await Users.Where(row => row.Id == accountId).ExecuteDeleteAsync(cancellationToken);
            await Database.ExecuteSqlAsync(
                $"""INSERT INTO no_contact_erased_accounts ("IdHash") VALUES ({hash}) ON CONFLICT DO NOTHING""",
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await ScrubAsync(cancellationToken);
    }

    /// <summary>Brings the tables up to this version.</summary>
    public virtual Task MigrateAsync() => Database.MigrateAsync();

    /// <summary>Makes sure that what was erased is not still in a log of the database.</summary>
    public virtual Task ScrubAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<OwnedJourney>(journey =>
        {
            journey.ToTable("no_contact_owned_journeys").HasKey(row => row.JourneyId);
            journey.Property(row => row.JourneyId).HasMaxLength(64);
            journey.HasIndex(row => row.AccountId);
            journey
                .HasOne<IdentityUser>()
                .WithMany()
                .HasForeignKey(row => row.AccountId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ErasedJourney>(journey =>
        {
            journey.ToTable("no_contact_disowned_journeys").HasKey(row => new { row.AccountId, row.IdHash });
            journey.Property(row => row.IdHash).HasMaxLength(64);
            journey
                .HasOne<IdentityUser>()
                .WithMany()
                .HasForeignKey(row => row.AccountId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ErasedAccount>(account =>
        {
            account.ToTable("no_contact_erased_accounts").HasKey(row => row.IdHash);
            account.Property(row => row.IdHash).HasMaxLength(64);
        });
        builder.Entity<InboxRow>(row =>
        {
            row.ToTable("no_contact_inbox").HasKey(checkIn => checkIn.Number);
            row.HasIndex(checkIn => new { checkIn.JourneyId, checkIn.CheckInId }).IsUnique();
            row.Property(checkIn => checkIn.CheckInId).HasMaxLength(220);
            row.HasOne<OwnedJourney>()
                .WithMany()
                .HasForeignKey(checkIn => checkIn.JourneyId)
                .OnDelete(DeleteBehavior.Cascade);
        });
    }
}

internal sealed class SqliteServiceContext(DbContextOptions<SqliteServiceContext> options) : ServiceContext(options)
{
    public override Task ScrubAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
}

internal sealed class PostgreSqlServiceContext(DbContextOptions<PostgreSqlServiceContext> options)
    : ServiceContext(options)
{
    private const long Lock = 0x4E6F4163636F756E;

    /// <remarks>
    /// EF Core's own lock ends with each migration, and silos that start at once would all begin the next.
    /// </remarks>
    public override async Task MigrateAsync()
    {
        await Database.OpenConnectionAsync();
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})");
        try
        {
            await Database.MigrateAsync();
        }
        finally
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})");
            await Database.CloseConnectionAsync();
        }
    }
}
