namespace NoContact.Samples.MinimalApi.Hosting;

/// <summary>
/// Before the process ends, <c>/health/ready</c> says so for a while, so that whoever sends requests here sends them
/// elsewhere; then its journeys move on.
/// </summary>
internal sealed class Drain(IConfiguration configuration) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromSeconds(configuration.GetValue("Hosting:DrainSeconds", 0.0)), cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
