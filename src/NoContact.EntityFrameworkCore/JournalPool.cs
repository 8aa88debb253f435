using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NoContact.EntityFrameworkCore;

/// <summary>The contexts of one database, used again and again.</summary>
internal static class JournalPool
{
    /// <summary>What opens one.</summary>
    public static Func<JournalContext> Create<TContext>(
        IServiceProvider provider, Action<DbContextOptionsBuilder> use)
        where TContext : JournalContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        use(options);

        // Each call of the store opens a context of its own and hands it to nobody, so EF Core need not watch for two
        // at once.
        options
            .EnableThreadSafetyChecks(false)
            .UseLoggerFactory(provider.GetService<ILoggerFactory>());
        var pool = new PooledDbContextFactory<TContext>(options.Options);
        return pool.CreateDbContext;
    }
}
