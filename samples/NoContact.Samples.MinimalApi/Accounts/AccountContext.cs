using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NoContact.Journeys;
using NoContact.Samples.MinimalApi.CheckIns;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>Accounts, which journeys are theirs, the answers already given to their keyed writes, and the check-ins that wait for them. One context a provider, because each has migrations of its own.</summary>
internal abstract class AccountContext(DbContextOptions options) : IdentityDbContext<IdentityUser>(options)
{
    public const string History = "no_contact_account_migrations";

    public DbSet<OwnedJourney> Journeys => Set<OwnedJourney>();

    public DbSet<KeyedAnswer> Answers => Set<KeyedAnswer>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    /// <summary>Says whose a journey is, before there is anything in it: so that whatever happens then, nothing is ever kept that nobody owns.</summary>
    public async Task OwnAsync(string journey, string account, CancellationToken cancellation)
    {
        if (await Journeys.AnyAsync(row => row.JourneyId == journey, cancellation)) return;
        Add(new OwnedJourney { JourneyId = journey, AccountId = account });
        await SaveChangesAsync(cancellation);
    }

    /// <summary>Forgets the answers already given to an account: with what they speak of, they go too.</summary>
    public Task<int> ForgetAnswersAsync(string account, CancellationToken cancellation) => Answers.Where(row => row.AccountId == account && row.Status != null).ExecuteDeleteAsync(cancellation);

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
            journey.HasOne<IdentityUser>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<KeyedAnswer>(answer =>
        {
            answer.ToTable("no_contact_keyed_answers").HasKey(row => new { row.AccountId, row.Key });
            answer.Property(row => row.Key).HasMaxLength(KeyedAnswer.LongestKey);
            answer.HasOne<IdentityUser>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<InboxRow>(row =>
        {
            row.ToTable("no_contact_inbox").HasKey(checkIn => checkIn.Number);
            row.HasIndex(checkIn => new { checkIn.JourneyId, checkIn.CheckInId }).IsUnique();
            row.Property(checkIn => checkIn.CheckInId).HasMaxLength(220);
            row.HasOne<OwnedJourney>().WithMany().HasForeignKey(checkIn => checkIn.JourneyId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

internal sealed class SqliteAccountContext(DbContextOptions<SqliteAccountContext> options) : AccountContext(options)
{
    public override Task ScrubAsync(CancellationToken cancellation) => Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
}

internal sealed class PostgreSqlAccountContext(DbContextOptions<PostgreSqlAccountContext> options) : AccountContext(options)
{
    private const long Lock = 0x4E6F4163636F756E;

    /// <remarks>EF Core's own lock ends with each migration, and silos that start at once would all begin the next.</remarks>
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
