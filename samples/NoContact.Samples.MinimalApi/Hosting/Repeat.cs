namespace NoContact.Samples.MinimalApi.Hosting;

/// <summary>Work that is done again and again while the process lives.</summary>
internal static class Repeat
{
    /// <summary>
    /// Works at once and then every so often, until the process ends. What throws is told, and tried again the next
    /// time.
    /// </summary>
    public static async Task EveryAsync(
        TimeSpan period,
        TimeProvider clock,
        Func<CancellationToken, Task> work,
        Action<Exception> failed,
        CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, clock);
        do
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away for a moment ends nothing here.
                failed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
