using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NoContact.EntityFrameworkCore;
using NoContact.Keeping;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store.</summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class JourneyStoreServiceCollectionExtensions
{
    /// <summary>Adds an <see cref="IJourneyStore"/> on SQLite or PostgreSQL, and the <see cref="ICheckInLedger"/> beside it, as singletons. Run <see cref="MigrateJourneyStoreAsync"/> before the first use.</summary>
    /// <exception cref="ArgumentException">Neither database was chosen.</exception>
    public static IServiceCollection AddJourneyStore(this IServiceCollection services, Action<JourneyStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new JourneyStoreOptions();
        configure(options);
        if (options.ConnectionString is not { } connection) throw new ArgumentException("JourneyStoreOptions: call UseSqlite or UsePostgreSql with a connection string.", nameof(configure));

        if (options.IsPostgreSql)
        {
            // The provider's own strategy wraps what passes, a server that restarts say, in a type that elsewhere shows damage.
            services.AddPooledDbContextFactory<PostgreSqlJournalContext>(context => context.UseNpgsql(connection, npgsql => npgsql.ExecutionStrategy(of => new NonRetryingExecutionStrategy(of))).EnableThreadSafetyChecks(false));
            services.AddSingleton<Func<JournalContext>>(provider => provider.GetRequiredService<IDbContextFactory<PostgreSqlJournalContext>>().CreateDbContext);
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteJournalContext>(context => context.UseSqlite(connection).AddInterceptors(new DurableSqlite()).EnableThreadSafetyChecks(false));
            services.AddSingleton<Func<JournalContext>>(provider => provider.GetRequiredService<IDbContextFactory<SqliteJournalContext>>().CreateDbContext);
        }

        services.AddSingleton(provider => new EntityFrameworkJourneyStore(
            provider.GetRequiredService<Func<JournalContext>>(),
            new FreeText(options.ProtectsFreeText ? provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("NoContact.FreeText") : null)));
        services.AddSingleton<ICheckInLedger>(provider => new EntityFrameworkCheckInLedger(provider.GetRequiredService<Func<JournalContext>>(), provider.GetRequiredService<EntityFrameworkJourneyStore>()));
        return services.AddSingleton<IJourneyStore>(provider => provider.GetRequiredService<EntityFrameworkJourneyStore>());
    }

    /// <summary>Brings the database's tables up to this version of the package. Several processes may do so at once.</summary>
    /// <exception cref="InvalidOperationException"><see cref="AddJourneyStore"/> was not called.</exception>
    public static async Task MigrateJourneyStoreAsync(this IServiceProvider provider, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var open = provider.GetService<Func<JournalContext>>() ?? throw new InvalidOperationException("There is no journey store to migrate: call AddJourneyStore first.");
        await using var context = open();
        await context.MigrateAsync(cancellation);
    }
}
