using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NoContact;
using NoContact.Chart;
using NoContact.Keeping;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the engine.</summary>
/// <remarks>
/// A null argument throws <see cref="ArgumentNullException"/>. Asking for the engine throws
/// <see cref="TimeZoneNotFoundException"/>
/// where the system has no time-zone data.
/// </remarks>
public static class NoContactServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="NoContactEngine"/> as a singleton, and the <see cref="JourneyKeeper"/> on the container's
    /// <see cref="IJourneyStore"/> for a host that has one. Calling it again adds nothing; the first choices stay.
    /// The clock is the container's <see cref="TimeProvider"/> where there is one, else the system's.
    /// </summary>
    /// <remarks>
    /// Choices may also come from a host's configuration, by <c>AddOptions&lt;NoContactOptions&gt;().Bind(…)</c>.
    /// Those are checked when the engine is first asked for: one that cannot be right throws
    /// <see cref="ArgumentException"/> there.
    /// </remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">The host's choices, checked by themselves here and made after earlier options.</param>
    /// <exception cref="ArgumentException">A choice that cannot be right; thrown here, not at the first
    /// use.</exception>
    public static IServiceCollection AddNoContact(
        this IServiceCollection services,
        Action<NoContactOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        NoContactEngineExtensions.CreateOptions(configure);
        var isAdded = services.Any(service =>
            service.ServiceType == typeof(NoContactEngine) && !service.IsKeyedService);
        if (isAdded) return services;

        var options = services.AddOptions<NoContactOptions>();
        if (configure is not null) options.Configure(configure);
        services.TryAddSingleton<IBreakupStateMachine, StatelessBreakupStateMachine>();
        services.TryAddSingleton(provider => new JourneyKeeper(
            provider.GetRequiredService<NoContactEngine>(),
            provider.GetRequiredService<IJourneyStore>()));
        return services.AddSingleton(provider =>
            CreateEngine(provider, provider.GetRequiredService<IOptions<NoContactOptions>>().Value));
    }

    /// <summary>
    /// Adds a <see cref="NoContactEngine"/> under a key, so that two with other rules, numbers or words stand side by
    /// side;
    /// ask for it with <see cref="FromKeyedServicesAttribute"/>. Calling it again with the key adds nothing. The
    /// clock is that of <see cref="AddNoContact"/>.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key; not null, for the engine without one is <see cref="AddNoContact"/>'s.</param>
    /// <param name="configure">The host's choices for this engine; no other options count here.</param>
    /// <exception cref="ArgumentException">A choice that cannot be right; thrown here, not at the first
    /// use.</exception>
    public static IServiceCollection AddKeyedNoContact(
        this IServiceCollection services,
        object serviceKey,
        Action<NoContactOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        var options = NoContactEngineExtensions.CreateOptions(configure);
        services.TryAddSingleton<IBreakupStateMachine, StatelessBreakupStateMachine>();
        services.TryAddKeyedSingleton(serviceKey, (provider, _) => CreateEngine(provider, options));
        return services;
    }

    private static NoContactEngine CreateEngine(IServiceProvider provider, NoContactOptions options) => new(
        provider.GetRequiredService<IBreakupStateMachine>(),
        options,
        provider.GetService<TimeProvider>() ?? NoContactEngineExtensions.SystemClock);
}
