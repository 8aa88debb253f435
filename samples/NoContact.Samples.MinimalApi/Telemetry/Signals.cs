using System.Diagnostics;
using System.Diagnostics.Metrics;
using NoContact.Chart;
using NoContact.Verdicts;

namespace NoContact.Samples.MinimalApi.Telemetry;

/// <summary>
/// What is traced and counted: how long an answer took, verdicts and refusals by their name alone. Nothing of
/// anybody's journey.
/// </summary>
internal sealed class Signals
{
    public const string Name = "NoContact";

    private const string Activity = "nocontact.evaluate";

    private static readonly ActivitySource Source = new(Name);

    private readonly ILogger<Signals> _log;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _durations;

    public Signals(IMeterFactory factory, ILogger<Signals> log)
    {
        _log = log;
        var meter = factory.Create(Name);
        _verdicts = meter.CreateCounter<long>("nocontact.verdicts", description: "Answers given, by verdict.");
        _refusals = meter.CreateCounter<long>("nocontact.refusals", description: "Intentions refused, by kind.");
        _durations = meter.CreateHistogram<double>(
            "nocontact.evaluate.duration", "s", "How long the engine took for an answer.");
    }

    /// <summary>Traces and times an answer.</summary>
    public async Task<T> MeasureAsync<T>(Func<Task<T>> weigh)
    {
        using var activity = Source.StartActivity(Activity);
        var started = Stopwatch.GetTimestamp();
        var answer = await weigh();
        _durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return answer;
    }

    /// <summary>
    /// An answer was given. A verdict is counted and never traced: a trace has an address. A rule that failed is named.
    /// </summary>
    public void Answered(Verdict? verdict, IReadOnlyList<string>? failedRules)
    {
        foreach (var rule in failedRules ?? []) _log.RuleFailed(rule);
        if (verdict is { } counted)
            _verdicts.Add(1, KeyValuePair.Create<string, object?>("verdict", counted.ToString()));
    }

    public void Refused(BreakupTrigger trigger) =>
        _refusals.Add(1, KeyValuePair.Create<string, object?>("trigger", trigger.ToString()));
}
