using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NoContact;
using NoContact.Chart;
using NoContact.Keeping;
using NoContact.Signals;
using static Microsoft.Extensions.Options.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers the engine, and the <see cref="JourneyKeeper"/> on the host's <see cref="IJourneyStore"/>.
/// </summary>
/// <remarks>
/// The choices are .NET options: several calls add up, and <c>Configure</c>, <c>PostConfigure</c> and what is bound
/// from a configuration count in the order in which they were registered. They are checked when the host starts, and
/// where there is no host, when the engine is first asked for: <see cref="OptionsValidationException"/> tells all that
/// is wrong at once. Asking for the engine throws <see cref="TimeZoneNotFoundException"/> where there is no zone data.
/// The clock is the container's <see cref="TimeProvider"/>; where there is none, the system's is registered. A null
/// argument throws <see cref="ArgumentNullException"/>.
/// </remarks>
public static class NoContactServiceCollectionExtensions
{
    /// <summary>Adds the engine as a singleton.</summary>
    /// <param name="services">The container's services.</param>
    public static IServiceCollection AddNoContact(this IServiceCollection services) =>
        services.AddNoContact((_, _) => { });

    /// <summary>Adds the engine as a singleton.</summary>
    /// <example>
    /// <code>
    /// services.AddNoContact(options => options.Country = "GB");
    /// </code>
    /// </example>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">The host's choices.</param>
    public static IServiceCollection AddNoContact(
        this IServiceCollection services,
        Action<NoContactOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddNoContact((options, _) => configure(options));
    }

    /// <summary>Adds the engine as a singleton.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">The host's choices, made with its services at hand.</param>
    public static IServiceCollection AddNoContact(
        this IServiceCollection services,
        Action<NoContactOptions, IServiceProvider> configure)
    {
        services.AddChoices(DefaultName, configure);
        services.TryAddSingleton(provider => new JourneyKeeper(
            provider.GetRequiredService<NoContactEngine>(),
            provider.GetRequiredService<IJourneyStore>()));
        services.TryAddSingleton(provider => CreateEngine(provider, DefaultName));
        return services;
    }

    /// <summary>
    /// Adds an engine under a key, so that two with other rules, numbers or words stand side by side; ask for it with
    /// <see cref="FromKeyedServicesAttribute"/>. Its choices are the options of the key's name, and of no other. The
    /// keeper of that key is on the store of that key, else on the one without a key.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key; not null, which would be the engine without one.</param>
    public static IServiceCollection AddKeyedNoContact(this IServiceCollection services, object serviceKey) =>
        services.AddKeyedNoContact(serviceKey, (_, _) => { });

    /// <inheritdoc cref="AddKeyedNoContact(IServiceCollection, object)"/>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key; not null, which would be the engine without one.</param>
    /// <param name="configure">The host's choices for this engine.</param>
    public static IServiceCollection AddKeyedNoContact(
        this IServiceCollection services,
        object serviceKey,
        Action<NoContactOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddKeyedNoContact(serviceKey, (options, _) => configure(options));
    }

    /// <inheritdoc cref="AddKeyedNoContact(IServiceCollection, object)"/>
    /// <param name="services">The container's services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configure">The host's choices for this engine, made with its services at hand.</param>
    public static IServiceCollection AddKeyedNoContact(
        this IServiceCollection services,
        object serviceKey,
        Action<NoContactOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        services.AddChoices(NameOf(serviceKey), configure);
        services.TryAddKeyedSingleton(serviceKey, (provider, key) => new JourneyKeeper(
            provider.GetRequiredKeyedService<NoContactEngine>(key),
            provider.GetKeyedService<IJourneyStore>(key) ?? provider.GetRequiredService<IJourneyStore>()));
        services.TryAddKeyedSingleton(serviceKey, (provider, key) => CreateEngine(provider, NameOf(key!)));
        return services;
    }

    private static void AddChoices(
        this IServiceCollection services,
        string name,
        Action<NoContactOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(NoContactEngineExtensions.SystemClock);
        services.TryAddSingleton<IBreakupStateMachine, StatelessBreakupStateMachine>();
        services.TryAddSingleton<IEngineSignals>(CreateSignals);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NoContactOptions>, Check>());
        services.AddOptions<NoContactOptions>(name).Configure(configure).ValidateOnStart();
    }

    private static string NameOf(object serviceKey) => serviceKey.ToString() ?? "";

    private static NoContactEngine CreateEngine(IServiceProvider provider, string name)
    {
        var engine = new NoContactEngine(
            provider.GetRequiredService<IBreakupStateMachine>(),
            provider.GetRequiredService<IOptionsMonitor<NoContactOptions>>().Get(name),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IEngineSignals>());
        LogOf(provider).Answers(engine.Rulebook.Name, engine.ZoneDataName, string.Join(", ", engine.Languages));
        return engine;
    }

    private static EngineSignals CreateSignals(IServiceProvider provider) => new(
        provider.GetService<IMeterFactory>(),
        provider.GetService<ICrisisCountSink>(),
        provider.GetRequiredService<TimeProvider>(),
        LogOf(provider));

    private static ILogger LogOf(IServiceProvider provider) =>
        provider.GetService<ILoggerFactory>()?.CreateLogger<NoContactEngine>() ?? NullLogger<NoContactEngine>.Instance;

    private sealed class Check : IValidateOptions<NoContactOptions>
    {
        public ValidateOptionsResult Validate(string? name, NoContactOptions options)
        {
            var problems = options.FindProblems();
            if (problems.Count == 0) return ValidateOptionsResult.Success;
            var whose = string.IsNullOrEmpty(name) ? "" : $"The engine '{name}': ";
            return ValidateOptionsResult.Fail(problems.Select(problem => whose + problem));
        }
    }
}
