using Microsoft.EntityFrameworkCore;

namespace NoContact.EntityFrameworkCore;

/// <summary>The tables: journeys, their facts, and which check-ins were said. One context a provider, because each has migrations of its own.</summary>
internal abstract class JournalContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<JourneyRow> Journeys => Set<JourneyRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<SaidRow> Said => Set<SaidRow>();

    /// <summary>Brings the tables up to this version, however many processes do so at once.</summary>
    public virtual Task MigrateAsync(CancellationToken cancellation) => Database.MigrateAsync(cancellation);

    /// <summary>Makes sure that what was erased is not still in a log of the database.</summary>
    public virtual Task ScrubAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JourneyRow>(journey =>
        {
            journey.ToTable("no_contact_journeys").HasKey(row => row.Id);
            journey.Property(row => row.Id).HasMaxLength(64);
            journey.Property(row => row.Zone).HasMaxLength(64);
            journey.HasIndex(row => row.PlannedAt);
        });
        modelBuilder.Entity<FactRow>(fact =>
        {
            fact.ToTable("no_contact_facts").HasKey(row => new { row.JourneyId, row.Version });
            fact.HasIndex(row => new { row.JourneyId, row.FactId }).IsUnique();
            fact.HasOne<JourneyRow>().WithMany().HasForeignKey(row => row.JourneyId).OnDelete(DeleteBehavior.Cascade);
            fact.Property(row => row.FactId).HasMaxLength(200);
        });
        modelBuilder.Entity<SaidRow>(said =>
        {
            said.ToTable("no_contact_check_ins_said").HasKey(row => new { row.JourneyId, row.CheckInId });
            said.HasOne<JourneyRow>().WithMany().HasForeignKey(row => row.JourneyId).OnDelete(DeleteBehavior.Cascade);
            said.Property(row => row.CheckInId).HasMaxLength(220);
        });
    }
}
