using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NoContact.Samples.MinimalApi.Database;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class SqliteServiceDesignTime : IDesignTimeDbContextFactory<SqliteServiceContext>
{
    public SqliteServiceContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteServiceContext>()
            .UseSqlite("Data Source=design.db")
            .UseApplicationServiceProvider(Identity.Services)
            .Options);
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class PostgreSqlServiceDesignTime : IDesignTimeDbContextFactory<PostgreSqlServiceContext>
{
    public PostgreSqlServiceContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlServiceContext>()
            .UseNpgsql("Host=localhost")
            .UseApplicationServiceProvider(Identity.Services)
            .Options);
}

/// <summary>Identity asks its options, and nothing else, which tables it has.</summary>
file static class Identity
{
    public static readonly IServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = ServiceContext.IdentitySchema)
        .BuildServiceProvider();
}
