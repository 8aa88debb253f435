using System.Diagnostics;

namespace NoContact;

/// <summary>
/// How long tests wait for what nobody promised to be quick. A busy machine is slow; it is not wrong.
/// </summary>
internal static class Patience
{
    /// <summary>After so long something has gone wrong that waiting does not mend.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(
        double.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_PATIENCE_MINUTES") ?? "5",
            System.Globalization.CultureInfo.InvariantCulture));

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until something is so.</summary>
    public static Task<bool> Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    /// <inheritdoc cref="Until(Func{bool})"/>
    /// <returns>False where it never was within the budget.</returns>
    public static async Task<bool> Until(Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(started) > Budget) return false;
            await Task.Delay(Between);
        }

        return true;
    }

    /// <summary>Waits until a server that is being started says that it is ready.</summary>
    /// <returns>False where it never did, or has ended.</returns>
    public static async Task<bool> UntilReady(Uri server, Func<bool> hasEnded)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        var isReady = false;
        await Until(async () =>
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                isReady = answer.IsSuccessStatusCode;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // It does not listen or answer yet.
            }

            return isReady || hasEnded();
        });
        return isReady;
    }
}
