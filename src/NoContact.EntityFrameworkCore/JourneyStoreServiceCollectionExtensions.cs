using System.Diagnostics.CodeAnalysis;
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
    /// <summary>
    /// Adds an <see cref="IJourneyStore"/> on SQLite or PostgreSQL, which is the <see cref="ICheckInStore"/> too, as
    /// a singleton. Run <see cref="MigrateJourneyStoreAsync"/> before the first use. The journeys are kept by
    /// <see cref="JourneyKeeper"/>, which <c>AddNoContact</c> registers.
    /// </summary>
    /// <exception cref="ArgumentException">Neither database was chosen.</exception>
    public static IServiceCollection AddJourneyStore(
        this IServiceCollection services,
        Action<JourneyStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new JourneyStoreOptions();
        configure(options);
        if (options.ConnectionString is not { } connection)
        {
            const string message = "JourneyStoreOptions: call UseSqlite or UsePostgreSql with a connection string.";
            throw new ArgumentException(message, nameof(configure));
        }

        if (options.IsPostgreSql)
            services.AddContext<PostgreSqlJournalContext>(context => UsePostgreSql(context, connection));
        else
            services.AddContext<SqliteJournalContext>(context =>
                context.UseSqlite(connection).AddInterceptors(new DurableSqlite()));

        services.AddSingleton<ICheckInStore>(provider =>
        {
            var protector = options.ProtectsFreeText
                ? provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("NoContact.FreeText")
                : null;
            return new EntityFrameworkJourneyStore(
                provider.GetRequiredService<Func<JournalContext>>(),
                new FreeText(protector),
                provider.GetService<TimeProvider>() ?? SystemClock);
        });
        return services.AddSingleton<IJourneyStore>(provider => provider.GetRequiredService<ICheckInStore>());
    }

    /// <summary>
    /// Brings the database's tables up to this version of the package. Several processes may do so at once.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="AddJourneyStore"/> was not called.</exception>
    public static async Task MigrateJourneyStoreAsync(
        this IServiceProvider provider,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var open = provider.GetService<Func<JournalContext>>()
            ?? throw new InvalidOperationException("There is no journey store to migrate: call AddJourneyStore first.");
        await using var context = open();
        await context.MigrateAsync(cancellationToken);
    }

    [SuppressMessage(
        "ApiDesign",
        "RS0030:Do not use banned APIs",
        Justification = "Where the container has no clock."
    )]
    private static TimeProvider SystemClock => TimeProvider.System;

    // Each call of the store opens a context of its own and hands it to nobody, so EF Core need not watch for two at
    // once.
    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : JournalContext
    {
        services.AddPooledDbContextFactory<TContext>(context =>
        {
            use(context);
            context.EnableThreadSafetyChecks(false);
        });
        services.AddSingleton<Func<JournalContext>>(
            provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext);
    }

    // The provider's own strategy wraps what passes, a server that restarts say, in a type that elsewhere shows damage.
    private static void UsePostgreSql(DbContextOptionsBuilder context, string connection) =>
        context.UseNpgsql(connection, npgsql => npgsql.ExecutionStrategy(of => new NonRetryingExecutionStrategy(of)));
}
