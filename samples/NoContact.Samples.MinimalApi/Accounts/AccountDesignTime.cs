using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NoContact.Article;

namespace NoContact.Samples.MinimalApi.Accounts;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class SqliteAccountDesignTime : IDesignTimeDbContextFactory<SqliteAccountContext>
{
    public SqliteAccountContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteAccountContext>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class PostgreSqlAccountDesignTime : IDesignTimeDbContextFactory<PostgreSqlAccountContext>
{
    public PostgreSqlAccountContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlAccountContext>().UseNpgsql("Host=localhost").Options);
}
