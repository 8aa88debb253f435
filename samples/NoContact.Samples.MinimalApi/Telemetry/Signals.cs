using System.Diagnostics;
using System.Diagnostics.Metrics;
using NoContact.Breakups;
using NoContact.Cases;
using NoContact.Journeys;
using NoContact.Samples.Api.Guard;

namespace NoContact.Samples.Api.Telemetry;

/// <summary>What is traced and counted: how long an answer took, verdicts and refusals by their name alone. Nothing of anybody's journey.</summary>
internal sealed class Signals
{
    public const string Name = "NoContact";

    private static readonly ActivitySource Source = new(Name);

    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _durations;

    public Signals(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _verdicts = meter.CreateCounter<long>("nocontact.verdicts", description: "Answers given, by verdict.");
        _refusals = meter.CreateCounter<long>("nocontact.refusals", description: "Intentions refused, by kind.");
        _durations = meter.CreateHistogram<double>("nocontact.evaluate.duration", "s", "How long the engine took for an answer.");
    }

    /// <summary>An answer, measured; limited, but for somebody in a crisis.</summary>
    public IResult Weighed(Func<CaseAnswer> weigh, CaseLimiter limiter, string who)
    {
        var answer = Measured(weigh);
        if (answer.Verdict != Verdict.GetSupportNow)
        {
            var lease = limiter.Ask(who);
            if (!lease.IsAcquired) return Limits.TooMany(lease);
        }

        // A verdict is counted and never traced: a trace has an address.
        if (answer.Verdict is { } verdict) _verdicts.Add(1, KeyValuePair.Create<string, object?>("verdict", verdict.ToString()));
        return new Utf8Json(output => CaseJson.Write(output, answer));
    }

    public void Refused(BreakupTrigger trigger) => _refusals.Add(1, KeyValuePair.Create<string, object?>("trigger", trigger.ToString()));

    private CaseAnswer Measured(Func<CaseAnswer> weigh)
    {
        using var activity = Source.StartActivity("nocontact.evaluate");
        var started = Stopwatch.GetTimestamp();
        var answer = weigh();
        _durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return answer;
    }
}
