using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NoContact.Keeping;

namespace NoContact.EntityFrameworkCore;

/// <summary>The tables: journeys, their facts, which check-ins were delivered, and what was erased.</summary>
/// <remarks>One context a provider, because each has migrations of its own.</remarks>
internal abstract class JournalContext(DbContextOptions options) : DbContext(options)
{
    public const string JourneysTable = "no_contact_journeys";
    public const string FactsTable = "no_contact_facts";
    public const string DeliveredTable = "no_contact_check_ins_said";
    public const string ErasedTable = "no_contact_erased_journeys";

    /// <summary>The schema of the tables; null for the connection's own. EF Core's list of migrations is in it, and so
    /// names it.</summary>
    public string? Schema { get; } = RelationalOptionsExtension.Extract(options).MigrationsHistoryTableSchema;

    public DbSet<JourneyRow> Journeys => Set<JourneyRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<DeliveredRow> Delivered => Set<DeliveredRow>();

    public DbSet<ErasedRow> Erased => Set<ErasedRow>();

    /// <summary>A table's name in SQL.</summary>
    public string NameOf(string table) => Schema is null ? table : $"\"{Schema}\".{table}";

    /// <summary>Brings the tables up to this version, however many processes do so at once.</summary>
    public virtual Task MigrateAsync(CancellationToken cancellationToken) => Database.MigrateAsync(cancellationToken);

    /// <summary>All migrations as one script.</summary>
    public abstract string GenerateScript();

    /// <summary>Makes sure that what was erased is not still in a log of the database.</summary>
    public virtual Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What ends a query for rows to claim or to plan, so that nobody waits for whoever holds one.</summary>
    public virtual string SkipLocked => "";

    /// <summary>What ends a query for a head, so that nobody erases the journey until the transaction ends.</summary>
    public virtual string KeepHead => "";

    /// <summary>Until the transaction ends, nobody else creates or erases this journey.</summary>
    public virtual Task LockAsync(string journeyId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether the tables of the store are not there.</summary>
    public abstract bool LacksTables(DbException e);

    /// <summary>Whether the database says that it is not what was written.</summary>
    public virtual bool IsDamage(DbException e) => LacksTables(e);

    /// <summary>
    /// Whether a value that was read has a shape that no value of its column has. Says nothing of any other step.
    /// </summary>
    public virtual bool IsNoValueOfItsColumn(Exception e) =>
        e is InvalidCastException or InvalidOperationException or FormatException or OverflowException
            or ArgumentException;

    /// <summary>What to throw where the tables are not there, and somebody writes.</summary>
    public static InvalidOperationException CreateNotMigrated(Exception e) =>
        new("The database has no tables of the store: call JourneyDatabase.MigrateAsync when the app starts.", e);

    /// <summary>
    /// What to throw where somebody reads. A database without tables is most often one that nobody has migrated yet.
    /// </summary>
    public DamagedJourneyException CreateDamage(string journeyId, Exception e)
    {
        var advice = e is DbException inDatabase && LacksTables(inDatabase)
            ? "its database has no tables of the store. Call JourneyDatabase.MigrateAsync when the app starts; where "
                + "that is done, this is not the database that was written, so restore it from a backup."
            : "its database is damaged. It was not answered from; restore the database from a backup.";
        return new($"Journey {journeyId} cannot be read: {advice}", e);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<JourneyRow>(journey =>
        {
            journey.ToTable(JourneysTable).HasKey(row => row.Id);
            journey.Property(row => row.Id).HasMaxLength(EntityFrameworkJourneyStore.LongestId);
            journey.Property(row => row.Identity).HasMaxLength(64);
            journey.Property(row => row.Zone).HasMaxLength(EntityFrameworkJourneyStore.LongestZone);
            journey.HasIndex(row => row.PlannedAt);
        });
        modelBuilder.Entity<FactRow>(fact =>
        {
            fact.ToTable(FactsTable).HasKey(row => new { row.JourneyId, row.Version });
            fact.HasIndex(row => new { row.JourneyId, row.FactId }).IsUnique();
            fact.HasOne<JourneyRow>().WithMany().HasForeignKey(row => row.JourneyId).OnDelete(DeleteBehavior.Cascade);
            fact.Property(row => row.FactId).HasMaxLength(200);
            fact.Property(row => row.Schema).HasDefaultValue(1);
        });
        modelBuilder.Entity<DeliveredRow>(delivered =>
        {
            delivered.ToTable(DeliveredTable).HasKey(row => new { row.JourneyId, row.CheckInId });
            delivered
                .HasOne<JourneyRow>()
                .WithMany()
                .HasForeignKey(row => row.JourneyId)
                .OnDelete(DeleteBehavior.Cascade);
            delivered.Property(row => row.CheckInId).HasMaxLength(220);
        });
        modelBuilder.Entity<ErasedRow>(erased =>
        {
            erased.ToTable(ErasedTable).HasKey(row => row.IdHash);
            erased.Property(row => row.IdHash).HasMaxLength(32);
        });
    }
}
