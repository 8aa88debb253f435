using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NoContact.Chart;
using NoContact.Verdicts;

namespace NoContact.Signals;

/// <summary>What an engine tells, as metrics, traces and a log.</summary>
/// <remarks>
/// A crisis is in no count and in no duration, where one could be told by taking one from the other. In the traces it
/// is as any other answer: one that was missing would show it.
/// </remarks>
internal sealed class EngineSignals : IEngineSignals, IDisposable
{
    private const string Name = NoContactSignals.Name;

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter? _own;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _durations;
    private readonly CrisisTally? _tally;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public EngineSignals(IMeterFactory? meters, ICrisisCountSink? crises, TimeProvider clock, ILogger log)
    {
        // A factory's meter is the factory's to dispose.
        if (meters is null) _own = new(Name);
        var meter = _own ?? meters!.Create(Name);
        _verdicts = meter.CreateCounter<long>(
            "nocontact.verdicts", "{answer}", "Urges that were weighed, by verdict. A crisis is not among them.");
        _refusals = meter.CreateCounter<long>(
            "nocontact.refusals", "{intention}", "Intentions that were refused, by kind.");
        _durations = meter.CreateHistogram<double>(
            "nocontact.evaluate.duration", "s", "How long the weighing of an urge took.");
        _tally = crises is null ? null : new(crises, clock);
        _clock = clock;
        _log = log;
    }

    public void Weighed(Verdict verdict, TimeSpan took)
    {
        Trace(took);
        _durations.Record(took.TotalSeconds);
        if (_verdicts.Enabled) _verdicts.Add(1, Tag("verdict", verdict.ToString()));
    }

    public void CrisisAnswered(string? country, TimeSpan took)
    {
        _tally?.Add(country);
        Trace(took);
    }

    public void Refused(BreakupTrigger trigger)
    {
        if (_refusals.Enabled) _refusals.Add(1, Tag("intention", trigger.ToString()));
    }

    public void RuleFailed(string ruleId) => _log.RuleFailed(ruleId);

    public void Dispose()
    {
        _own?.Dispose();
        _tally?.Dispose();
    }

    // Without a word of what came of it: a trace leads to somebody's address.
    private void Trace(TimeSpan took)
    {
        if (!Source.HasListeners()) return;
        var ended = _clock.GetUtcNow();
        using var activity = Source.StartActivity(
            "nocontact.evaluate", ActivityKind.Internal, default(ActivityContext), startTime: ended - took);
        activity?.SetEndTime(ended.UtcDateTime);
    }

    private static KeyValuePair<string, object?> Tag(string name, string word) =>
        new(name, JsonNamingPolicy.CamelCase.ConvertName(word));
}
