namespace NoContact.Samples.Api.Hosting;

/// <summary>Before the process ends, <c>/health/ready</c> says so for a while, so that whoever sends requests here sends them elsewhere; then its journeys move on.</summary>
internal sealed class Drain(IConfiguration configuration) : IHostedLifecycleService
{
    /// <summary>Whether the process is about to end.</summary>
    public static bool Has(IServiceProvider services) => services.GetServices<IHostedService>().OfType<Drain>().Any(drain => drain._isLeaving);

    private volatile bool _isLeaving;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isLeaving = true;
        await Task.Delay(TimeSpan.FromSeconds(configuration.GetValue("Hosting:DrainSeconds", 0.0)), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
