using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NoContact.Benchmarks.Goals;

/// <summary>One run of every benchmark that a goal names, in one process.</summary>
internal sealed class Measured
{
    private readonly Dictionary<string, BenchmarkReport> _reports = new(StringComparer.Ordinal);

    public Measured()
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(
                Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithWarmupCount(10)
                    .WithIterationCount(20)
                    .AsDefault())
            .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.KeepBenchmarkFiles);
        var names = Goal
            .All.SelectMany(goal => goal.Over.Concat(goal.Under))
            .Select(name => name.Split('.')[0])
            .Distinct();
        Type[] types = [.. typeof(Measured).Assembly.GetTypes().Where(type => names.Contains(type.Name))];
        foreach (var report in BenchmarkRunner.Run(types, config).SelectMany(summary => summary.Reports))
            _reports[NameOf(report)] = report;
    }

    public IEnumerable<KeyValuePair<string, BenchmarkReport>> Reports => _reports;

    /// <summary>The ratio of the sums, and how far it may be off: three standard errors of both.</summary>
    public (double Value, double Spread) Ratio(Goal goal)
    {
        var (over, under) = (Sum(goal.Over), Sum(goal.Under));
        var ratio = over.Mean / under.Mean;
        return (
            ratio,
            3 * ratio * Math.Sqrt(Math.Pow(over.Error / over.Mean, 2) + Math.Pow(under.Error / under.Mean, 2)));
    }

    public long Bytes(string name) =>
        _reports[name].GcStats.GetBytesAllocatedPerOperation(_reports[name].BenchmarkCase) ?? -1;

    public double Nanoseconds(string name) => _reports[name].ResultStatistics!.Mean;

    private (double Mean, double Error) Sum(string[] names)
    {
        var statistics = names
            .Select(name =>
                _reports[name].ResultStatistics ?? throw new InvalidOperationException($"{name} was not measured."))
            .ToList();
        return (
            statistics.Sum(one => one.Mean),
            Math.Sqrt(statistics.Sum(one => one.StandardError * one.StandardError)));
    }

    private static string NameOf(BenchmarkReport report)
    {
        var (descriptor, parameters) = (report.BenchmarkCase.Descriptor, report.BenchmarkCase.Parameters);
        var parameter =
            parameters.Count == 0 ? "" : ":" + Convert.ToString(parameters[0].Value, CultureInfo.InvariantCulture);
        return $"{descriptor.Type.Name}.{descriptor.WorkloadMethod.Name}{parameter}";
    }
}
