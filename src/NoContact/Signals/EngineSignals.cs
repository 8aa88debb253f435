using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NoContact.Chart;
using NoContact.Verdicts;

namespace NoContact.Signals;

/// <summary>What an engine tells, as metrics, traces and a log.</summary>
/// <remarks>
/// A crisis is in none of them: not in the counts and not in the durations, where one could be told by taking one from
/// the other, and not in the traces.
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
        _tally = crises is null ? null : new(crises, clock, log);
        _clock = clock;
        _log = log;
    }

    public void Weighed(Verdict verdict, TimeSpan took)
    {
        // Begun once it is over: before, nobody knows that it is no crisis. A verdict stands in no trace, which leads
        // to somebody's address.
        if (Source.HasListeners())
        {
            var started = _clock.GetUtcNow() - took;
            using var activity = Source.StartActivity(
                "nocontact.evaluate", ActivityKind.Internal, default(ActivityContext), startTime: started);
        }

        _durations.Record(took.TotalSeconds);
        if (_verdicts.Enabled) _verdicts.Add(1, Tag("verdict", verdict.ToString()));
    }

    public void CrisisAnswered(string? country) => _tally?.Add(country);

    public void Refused(BreakupTrigger intention)
    {
        if (_refusals.Enabled) _refusals.Add(1, Tag("intention", intention.ToString()));
    }

    public void RuleFailed(string ruleId) => _log.RuleFailed(ruleId);

    public void Dispose()
    {
        _own?.Dispose();
        _tally?.Dispose();
    }

    private static KeyValuePair<string, object?> Tag(string name, string word) =>
        new(name, JsonNamingPolicy.CamelCase.ConvertName(word));
}
