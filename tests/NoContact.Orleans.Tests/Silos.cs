using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NoContact.CheckIns;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace NoContact.Orleans;

/// <summary>Silos in this process, on one store and one clock.</summary>
internal sealed class Silos : ICheckInSink, IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private Silos(short count, Action<NoContactGrainOptions>? configure, bool deliversCheckIns, int waitingCalls)
    {
        var builder = new InProcessTestClusterBuilder(count);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.Services.AddNoContact();
            silo.Services.AddSingleton<IJourneyStore>(Store);
            silo.Services.AddSingleton<ICheckInStore>(Store);
            if (deliversCheckIns)
                silo.Services.AddSingleton<ICheckInSink>(this).AddSingleton<IReminderTable>(Reminders).AddReminders();
            silo.Configure<SiloMessagingOptions>(messaging => messaging.MaxEnqueuedRequestsHardLimit = waitingCalls);
            silo.AddNoContactGrains(options =>
            {
                options.CheckInsEvery = TimeSpan.FromSeconds(1);
                configure?.Invoke(options);
            });
        });
        _cluster = builder.Build();
    }

    public TroubledStore Store { get; } = new();

    public SharedReminders Reminders { get; } = new();

    public SiloClock Clock { get; } = new();

    /// <summary>Every time a check-in was delivered, in order.</summary>
    public ConcurrentQueue<(string Journey, CheckIn CheckIn)> Delivered { get; } = new();

    public static async Task<Silos> Start(
        short count = 1,
        Action<NoContactGrainOptions>? configure = null,
        bool deliversCheckIns = false,
        int waitingCalls = 64)
    {
        var silos = new Silos(count, configure, deliversCheckIns, waitingCalls);
        await silos._cluster.DeployAsync();
        return silos;
    }

    public IJourneyGrain Journey(string id) => _cluster.Client.GetGrain<IJourneyGrain>(id);

    /// <summary>A journey with the facts of a story.</summary>
    public async Task<IJourneyGrain> Begin(Testing.JourneyStory story, string? id = null)
    {
        var journey = Journey(id ?? Guid.NewGuid().ToString("N"));
        Assert.Equal(
            new JourneyReply(ReplyStatus.Begun, story.Facts.Count),
            await journey.BeginAsync(JourneyJson.Write(story.Document)));
        return journey;
    }

    public async Task<InProcessSiloHandle> WhereIsTheDispatcher()
    {
        var address = await _cluster
            .Client.GetGrain<IManagementGrain>(0)
            .GetActivationAddress(_cluster.Client.GetGrain<ICheckInDispatcherGrain>(ICheckInDispatcherGrain.Keys[0]));
        return _cluster.Silos.Single(silo => silo.SiloAddress.Equals(address));
    }

    /// <summary>A silo dies, and the others notice.</summary>
    public Task Kill(InProcessSiloHandle silo) => _cluster.KillSiloAsync(silo);

    /// <summary>Waits until a look for check-ins that began after this has ended.</summary>
    public async Task Look()
    {
        // One that is on its way, the one that is meant, and the next, which begins when that has ended.
        var after = Store.Looks + 3;
        Assert.True(await Patience.Until(() => Store.Looks >= after));
    }

    public ValueTask DeliverAsync(string journeyId, CheckIn checkIn, CancellationToken cancellationToken = default)
    {
        Delivered.Enqueue((journeyId, checkIn));
        return default;
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
