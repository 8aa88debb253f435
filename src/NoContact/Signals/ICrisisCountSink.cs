namespace NoContact.Signals;

/// <summary>
/// Where a host hears how often a crisis was answered: to know whether it needs people on duty. No metric, log or trace
/// says it. Register one as a singleton; where there is none, nothing is counted.
/// </summary>
public interface ICrisisCountSink
{
    /// <summary>
    /// Takes a sum of this process once its day is over. A country's sum under ten is told to nobody, and what was
    /// counted of a day on which the process ended is gone.
    /// </summary>
    /// <remarks>
    /// It is called once for each. What it throws is dropped and that sum is gone: a line in a log would say that there
    /// was one. Log what fails of your own.
    /// </remarks>
    /// <param name="count">The sum.</param>
    /// <param name="cancellationToken">Gives up: the app ends.</param>
    ValueTask ReceiveAsync(CrisisCount count, CancellationToken cancellationToken = default);
}
