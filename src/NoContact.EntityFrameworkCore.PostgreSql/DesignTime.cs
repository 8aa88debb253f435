using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NoContact.EntityFrameworkCore;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlJournalContext>
{
    public PostgreSqlJournalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlJournalContext>().UseNpgsql("Host=localhost").Options);
}
