namespace NoContact.Signals;

/// <summary>Counts the answers to a crisis of this UTC day, and gives a sum away when it is over, or never.</summary>
internal sealed class CrisisTally(ICrisisCountSink sink, TimeProvider clock) : IDisposable
{
    private const int Fewest = 10;

    private readonly Lock _lock = new();
    private readonly Dictionary<(DateOnly Day, string? Country), int> _counts = [];
    private readonly CancellationTokenSource _end = new();
    private ITimer? _midnight;

    // Earlier days were given away. A clock that was put back does not open them again.
    private DateOnly _open;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public void Add(string? country)
    {
        lock (_lock)
        {
            if (_end.IsCancellationRequested) return;
            var row = (Latest(Today, _open), country);
            _counts[row] = _counts.GetValueOrDefault(row) + 1;
            _midnight ??= clock.CreateTimer(
                _ => Give(), null, UntilMidnight(), period: TimeSpan.FromDays(1));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _end.Cancel();
            _midnight?.Dispose();
        }
    }

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    private TimeSpan UntilMidnight()
    {
        var sinceMidnight = clock.GetUtcNow().UtcDateTime.TimeOfDay;
        return TimeSpan.FromDays(1) - sinceMidnight + TimeSpan.FromSeconds(1);
    }

    // One that takes long holds up no other.
    private void Give()
    {
        foreach (var count in TakeWhatIsOver()) _ = GiveAsync(count);
    }

    private async Task GiveAsync(CrisisCount count)
    {
        try
        {
            await sink.ReceiveAsync(count, _end.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A line in the log would say that there was a sum.
        }
    }

    private List<CrisisCount> TakeWhatIsOver()
    {
        lock (_lock)
        {
            _open = Latest(Today, _open);
            var over = _counts.Where(row => row.Key.Day < _open).ToList();
            foreach (var row in over) _counts.Remove(row.Key);
            return
            [
                .. over.Where(row => row.Value >= Fewest)
                    .OrderBy(row => row.Key.Day)
                    .ThenBy(row => row.Key.Country, StringComparer.Ordinal)
                    .Select(row => new CrisisCount(row.Key.Day, row.Key.Country, row.Value)),
            ];
        }
    }
}
