using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

/// <summary>The tables: journeys, their facts, which check-ins were delivered, and what was erased.</summary>
/// <remarks>One context a provider, because each has migrations of its own.</remarks>
internal abstract class JournalContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<JourneyRow> Journeys => Set<JourneyRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<DeliveredRow> Delivered => Set<DeliveredRow>();

    public DbSet<ErasedRow> Erased => Set<ErasedRow>();

    /// <summary>Brings the tables up to this version, however many processes do so at once.</summary>
    public virtual Task MigrateAsync(CancellationToken cancellationToken) => Database.MigrateAsync(cancellationToken);

    /// <summary>Makes sure that what was erased is not still in a log of the database.</summary>
    public virtual Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What ends a query for rows to claim, so that whoever else claims takes others.</summary>
    public virtual string SkipClaimed => "";

    /// <summary>Until the transaction ends, nobody else creates or erases this journey.</summary>
    public virtual Task LockAsync(string journeyId, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JourneyRow>(journey =>
        {
            journey.ToTable("no_contact_journeys").HasKey(row => row.Id);
            journey.Property(row => row.Id).HasMaxLength(EntityFrameworkJourneyStore.LongestId);
            journey.Property(row => row.Zone).HasMaxLength(64);
            journey.HasIndex(row => row.PlannedAt);
        });
        modelBuilder.Entity<FactRow>(fact =>
        {
            fact.ToTable("no_contact_facts").HasKey(row => new { row.JourneyId, row.Version });
            fact.HasIndex(row => new { row.JourneyId, row.FactId }).IsUnique();
            fact.HasOne<JourneyRow>().WithMany().HasForeignKey(row => row.JourneyId).OnDelete(DeleteBehavior.Cascade);
            fact.Property(row => row.FactId).HasMaxLength(200);
            fact.Property(row => row.Schema).HasDefaultValue(1);
        });
        modelBuilder.Entity<DeliveredRow>(delivered =>
        {
            delivered.ToTable("no_contact_check_ins_said").HasKey(row => new { row.JourneyId, row.CheckInId });
            delivered
                .HasOne<JourneyRow>()
                .WithMany()
                .HasForeignKey(row => row.JourneyId)
                .OnDelete(DeleteBehavior.Cascade);
            delivered.Property(row => row.CheckInId).HasMaxLength(220);
        });
        modelBuilder.Entity<ErasedRow>(erased =>
        {
            erased.ToTable("no_contact_erased_journeys").HasKey(row => row.IdHash);
            erased.Property(row => row.IdHash).HasMaxLength(32);
        });
    }
}
