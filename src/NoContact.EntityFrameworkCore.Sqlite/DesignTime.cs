using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NoContact.EntityFrameworkCore;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteJournalContext>
{
    public SqliteJournalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteJournalContext>().UseSqlite("Data Source=design.db").Options);
}
