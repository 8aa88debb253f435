using Microsoft.Extensions.DependencyInjection.Extensions;
using NoContact;
using NoContact.Breakups;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the engine.</summary>
public static class NoContactServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="NoContactEngine"/> as a singleton. Calling it again adds nothing; the first choices stay. The
    /// clock is the container's <see cref="TimeProvider"/> where there is one, else the system's.
    /// </summary>
    /// <exception cref="ArgumentException">A choice that cannot be right; thrown here, not at the first use.</exception>
    public static IServiceCollection AddNoContact(this IServiceCollection services, Action<NoContactOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = NoContactEngineExtensions.Options(configure);
        services.TryAddSingleton<IBreakupStateMachine, StatelessBreakupStateMachine>();
        services.TryAddSingleton(provider => new NoContactEngine(
            provider.GetRequiredService<IBreakupStateMachine>(),
            options,
            provider.GetService<TimeProvider>() ?? NoContactEngineExtensions.SystemClock));
        return services;
    }
}
