using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NoContact.Samples.MinimalApi.Database;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class SqliteServiceDesignTime : IDesignTimeDbContextFactory<SqliteServiceContext>
{
    public SqliteServiceContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteServiceContext>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class PostgreSqlServiceDesignTime : IDesignTimeDbContextFactory<PostgreSqlServiceContext>
{
    public PostgreSqlServiceContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlServiceContext>().UseNpgsql("Host=localhost").Options);
}
