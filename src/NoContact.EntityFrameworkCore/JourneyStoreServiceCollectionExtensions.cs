using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NoContact.EntityFrameworkCore;
using NoContact.Keeping;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store.</summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class JourneyStoreServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="IJourneyStore"/> on a database, which is the <see cref="ICheckInStore"/> too, and its
    /// <see cref="JourneyDatabase"/>, as singletons. Run <see cref="JourneyDatabase.MigrateAsync"/> before the first
    /// use. The journeys are kept by <see cref="JourneyKeeper"/>, which <c>AddNoContact</c> registers.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">The choices. Called again, it adds to those made before.</param>
    /// <exception cref="ArgumentException">No database was chosen yet.</exception>
    public static IServiceCollection AddJourneyStore(
        this IServiceCollection services, Action<JourneyStoreOptions> configure) => Add(services, null, configure);

    /// <summary>
    /// Adds a store by a key, for a host with several: as <see cref="AddJourneyStore"/>, and
    /// <c>AddKeyedNoContact</c> of the same key keeps its journeys there.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configure">The choices. Called again, it adds to those made before.</param>
    /// <exception cref="ArgumentException">No database was chosen yet.</exception>
    public static IServiceCollection AddKeyedJourneyStore(
        this IServiceCollection services, object serviceKey, Action<JourneyStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        return Add(services, serviceKey, configure);
    }

    private static IServiceCollection Add(
        IServiceCollection services, object? key, Action<JourneyStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var before = FindOptions(services, key);
        var options = before ?? new();
        configure(options);
        if (options.Database is null)
        {
            const string message =
                "JourneyStoreOptions: choose a database by UseSqlite, of the package "
                + "NoContact.EntityFrameworkCore.Sqlite, or UsePostgreSql, of "
                + "NoContact.EntityFrameworkCore.PostgreSql.";
            throw new ArgumentException(message, nameof(configure));
        }

        // The container makes it from its constructor, so one that validates itself finds what is missing.
        if (options.ProtectsFreeText) services.TryAddSingleton<ProtectedText>();
        if (before is not null) return services;
        return services
            .AddKeyedSingleton(key, options)
            .AddKeyedSingleton(
                key, (provider, _) => options.Database(provider, TextOf(provider, options), ClockOf(provider)))
            .AddKeyedSingleton<ICheckInStore>(
                key, (provider, _) => provider.GetRequiredKeyedService<JourneyDatabase>(key).Store)
            .AddKeyedSingleton<IJourneyStore>( // A host may put a store of its own in front of it.
                key, (provider, _) => provider.GetRequiredKeyedService<ICheckInStore>(key));
    }

    private static JourneyStoreOptions? FindOptions(IServiceCollection services, object? key)
    {
        var found = services.FirstOrDefault(
            service => service.ServiceType == typeof(JourneyStoreOptions) && Equals(service.ServiceKey, key));
        return (JourneyStoreOptions?)(key is null ? found?.ImplementationInstance : found?.KeyedImplementationInstance);
    }

    private static FreeText TextOf(IServiceProvider provider, JourneyStoreOptions options) =>
        new(options.ProtectsFreeText ? provider.GetRequiredService<ProtectedText>().Protector : null);

    private static TimeProvider ClockOf(IServiceProvider provider) =>
        provider.GetService<TimeProvider>() ?? SystemClock;

    [SuppressMessage(
        "ApiDesign",
        "RS0030:Do not use banned APIs",
        Justification = "Where the container has no clock."
    )]
    private static TimeProvider SystemClock => TimeProvider.System;

    private sealed class ProtectedText(IDataProtectionProvider keys)
    {
        public IDataProtector Protector { get; } = keys.CreateProtector("NoContact.FreeText");
    }
}
