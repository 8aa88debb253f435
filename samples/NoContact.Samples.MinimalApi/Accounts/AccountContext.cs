using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace NoContact.Samples.Api.Accounts;

/// <summary>Accounts, which journeys are theirs, and the answers already given to their keyed writes. One context a provider, because each has migrations of its own.</summary>
internal abstract class AccountContext(DbContextOptions options) : IdentityDbContext<IdentityUser>(options)
{
    public const string History = "no_contact_account_migrations";

    public DbSet<OwnedJourney> Journeys => Set<OwnedJourney>();

    public DbSet<KeyedAnswer> Answers => Set<KeyedAnswer>();

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
    }
}

internal sealed class SqliteAccountContext(DbContextOptions<SqliteAccountContext> options) : AccountContext(options);

internal sealed class PostgreSqlAccountContext(DbContextOptions<PostgreSqlAccountContext> options) : AccountContext(options);
