using System.Diagnostics;
using System.Globalization;

namespace NoContact.Cluster;

/// <summary>So many callers, each with one call at a time, for a while; several rounds are put together.</summary>
internal sealed class Rate(string name, int callers, Func<int, int, Task> call, Func<TimeSpan> siloTime)
{
    private readonly string _name = name;
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _perSecond = [];
    private readonly int[] _next = new int[callers];
    private TimeSpan _siloTime;

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

    public static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>
    /// A row of a table: the medians of the rounds, with the ratio to another in the same rounds, percentiles, and
    /// processor time of the silos.
    /// </summary>
    public string Row(int silos, Rate of)
    {
        _milliseconds.Sort();
        double Percentile(int percent) => _milliseconds[percent * (_milliseconds.Count - 1) / 100];
        var ratio = Median(_perSecond.Zip(of._perSecond, (mine, theirs) => mine / theirs));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {silos} | {_name} | {Median(_perSecond):N0} | {ratio:0.00} of {of._name} | "
                + $"{Percentile(50):0.0} | {Percentile(99):0.0} | "
                + $"{_siloTime.TotalMicroseconds / _milliseconds.Count:N0} |"
        );
    }
}
