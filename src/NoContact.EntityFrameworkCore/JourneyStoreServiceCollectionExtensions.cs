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
                ClockOf(provider));
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
        await using var context = OpenerOf(provider)();
        await context.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// Writes the SQLite database into one file, whole and consistent, while the app goes on writing. A copy of the
    /// database's own file is not: what was acknowledged last stands beside it, in the write-ahead log.
    /// </summary>
    /// <param name="provider">The app's services.</param>
    /// <param name="path">The file, which must not be there. It holds whatever else is in the database, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">There is a file of that name.</exception>
    /// <exception cref="NotSupportedException">The journeys are in PostgreSQL, which has <c>pg_dump</c>.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddJourneyStore"/> was not called.</exception>
    public static async Task BackUpJourneyStoreAsync(
        this IServiceProvider provider,
        string path,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        await using var context = OpenerOf(provider)();
        RequireSqlite(context, "pg_dump");
        await SqliteBackup.WriteAsync(context, path, cancellationToken);
    }

    /// <summary>
    /// Writes the list of what people took away for good, the journeys they erased and the texts they had forgotten.
    /// Keep it apart from the backups and make it more often: a backup that is brought back needs it.
    /// </summary>
    /// <param name="provider">The app's services.</param>
    /// <param name="to">Where, as lines of JSON. They hold no free text, and of an erased journey a hash alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddJourneyStore"/> was not called.</exception>
    public static Task WriteRemovalsAsync(
        this IServiceProvider provider,
        Stream to,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        return RemovalsOf(provider).WriteAsync(to, cancellationToken);
    }

    /// <summary>
    /// Brings a backup of <see cref="BackUpJourneyStoreAsync"/> into the SQLite database, which must be empty and which
    /// no app is using, up to this version of the package, and takes away again what people took away since.
    /// </summary>
    /// <param name="provider">The services of an app that does not run.</param>
    /// <param name="path">The backup.</param>
    /// <param name="removals">The latest list of <see cref="WriteRemovalsAsync"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The file is no whole backup, there are journeys in the database, or the list
    /// is damaged; where it is the list, apply a whole one before the app runs.</exception>
    /// <exception cref="NotSupportedException">The journeys are in PostgreSQL, which has <c>pg_restore</c>; then
    /// <see cref="ApplyRemovalsAsync"/>.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddJourneyStore"/> was not called.</exception>
    public static async Task<RestoreReport> RestoreJourneyStoreAsync(
        this IServiceProvider provider,
        string path,
        Stream removals,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(removals);
        await using (var context = OpenerOf(provider)())
        {
            RequireSqlite(context, "pg_restore");
            await SqliteBackup.RestoreAsync(context, path, cancellationToken);
        }

        await provider.MigrateJourneyStoreAsync(cancellationToken);
        return await provider.ApplyRemovalsAsync(removals, cancellationToken);
    }

    /// <summary>
    /// Takes away again what people took away since a backup was made. It may be done again.
    /// </summary>
    /// <param name="provider">The services of an app that does not run.</param>
    /// <param name="removals">The latest list of <see cref="WriteRemovalsAsync"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The list is damaged; what stands before the line it names is
    /// done.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddJourneyStore"/> was not called.</exception>
    public static Task<RestoreReport> ApplyRemovalsAsync(
        this IServiceProvider provider,
        Stream removals,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removals);
        return RemovalsOf(provider).ApplyAsync(removals, ClockOf(provider).GetUtcNow(), cancellationToken);
    }

    private static Func<JournalContext> OpenerOf(IServiceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return provider.GetService<Func<JournalContext>>()
            ?? throw new InvalidOperationException("There is no journey store: call AddJourneyStore first.");
    }

    private static Removals RemovalsOf(IServiceProvider provider) =>
        new(OpenerOf(provider), provider.GetRequiredService<ICheckInStore>());

    private static TimeProvider ClockOf(IServiceProvider provider) =>
        provider.GetService<TimeProvider>() ?? SystemClock;

    private static void RequireSqlite(JournalContext context, string instead)
    {
        if (context is SqliteJournalContext) return;
        throw new NotSupportedException($"The journeys are in PostgreSQL, which has its own way: {instead}.");
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
