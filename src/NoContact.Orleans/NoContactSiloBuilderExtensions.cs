using Microsoft.Extensions.DependencyInjection;
using NoContact.CheckIns;
using NoContact.Orleans;
using Orleans.Configuration;

namespace Orleans.Hosting;

/// <summary>Brings journeys into a silo.</summary>
public static class NoContactSiloBuilderExtensions
{
    /// <summary>
    /// Adds <see cref="IJourneyGrain"/>. The container must have an engine (<c>AddNoContact</c>) and a store that
    /// every silo shares (<c>AddJourneyStore</c> on PostgreSQL). Where it has an <see cref="ICheckInSink"/>, check-ins
    /// are delivered, and the silo needs a reminder service that every silo shares.
    /// </summary>
    /// <remarks>
    /// How many calls may wait for one journey is the silo's <see cref="SiloMessagingOptions"/>, which is for every
    /// grain of it and so the host's to set; docs/cluster.md has a number.
    /// </remarks>
    /// <param name="silo">The silo.</param>
    /// <param name="configure">The host's choices; none are needed.</param>
    /// <exception cref="ArgumentException">A choice that cannot be right; thrown here, not at the first
    /// use.</exception>
    public static ISiloBuilder AddNoContactGrains(
        this ISiloBuilder silo,
        Action<NoContactGrainOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var options = new NoContactGrainOptions();
        configure?.Invoke(options);
        options.Validate();
        silo.Services.AddSingleton(options);
        silo.Configure<GrainCollectionOptions>(collection =>
            collection.ClassSpecificCollectionAge[typeof(JourneyGrain).FullName!] = options.CollectionAge);
        silo.Services.AddHostedService<CheckInDispatcherStart>();
        return silo;
    }
}
