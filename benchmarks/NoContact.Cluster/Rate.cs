using System.Diagnostics;
using System.Globalization;

namespace NoContact.Cluster;

/// <summary>So many callers, each with one call at a time, for a while; several rounds are put together.</summary>
internal sealed class Rate(string name, int callers, Func<int, int, Task> call, Func<TimeSpan> siloTime)
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _perSecond = [];
    private readonly int[] _next = new int[callers];
    private TimeSpan _siloTime;

    public string Name => name;

    /// <summary>Calls a second, the median of the rounds.</summary>
    public double PerSecond => Median(_perSecond);

    /// <summary>Processor time of the silos a call, in microseconds.</summary>
    public double SiloMicroseconds => _siloTime.TotalMicroseconds / _milliseconds.Count;

    /// <summary>One round. A warm-up is not counted.</summary>
    public async Task RunAsync(TimeSpan time, bool isWarmUp = false)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), siloTime());
        var took = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                await call(caller, _next[caller]++);
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return mine;
        })));
        if (isWarmUp) return;
        var elapsed = Stopwatch.GetElapsedTime(started);
        _siloTime += siloTime() - before;
        foreach (var mine in took) _milliseconds.AddRange(mine);
        _perSecond.Add(took.Sum(mine => mine.Count) / elapsed.TotalSeconds);
    }

    public double Percentile(double percent)
    {
        _milliseconds.Sort();
        return _milliseconds[(int)(percent / 100 * (_milliseconds.Count - 1))];
    }

    public static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>A row of a table, with the ratio to another in the same rounds.</summary>
    public string Row(int silos, Rate of)
    {
        var ratio = Median(_perSecond.Zip(of._perSecond, (mine, theirs) => mine / theirs));
        return string.Create(CultureInfo.InvariantCulture, $"| {silos} | {name} | {PerSecond:N0} | {ratio:0.00} of {of.Name} | {Percentile(50):0.0} | {Percentile(99):0.0} | {SiloMicroseconds:N0} |");
    }
}
