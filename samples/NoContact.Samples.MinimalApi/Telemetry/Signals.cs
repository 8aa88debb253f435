using System.Diagnostics;
using System.Diagnostics.Metrics;
using NoContact.Article;
using NoContact.Chart;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Samples.MinimalApi.Guard;
using NoContact.Samples.MinimalApi.Journeys;
using NoContact.Verdicts;

namespace NoContact.Samples.MinimalApi.Telemetry;

/// <summary>What is traced and counted: how long an answer took, verdicts and refusals by their name alone. Nothing of anybody's journey.</summary>
internal sealed class Signals
{
    public const string Name = "NoContact";

    private const string Activity = "nocontact.evaluate";

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
    public IResult Weighed(Func<AnswerDocument> weigh, CaseLimiter limiter, string who)
    {
        using var activity = Source.StartActivity(Activity);
        var started = Stopwatch.GetTimestamp();
        var answer = weigh();
        Took(started);
        return Limited(answer.Verdict, limiter, who) ?? new Utf8Json(output => WireJson.Write(output, answer));
    }

    /// <inheritdoc cref="Weighed(Func{AnswerDocument}, CaseLimiter, string)"/>
    public async Task<IResult> Weighed(Func<Task<Answered>> weigh, CaseLimiter limiter, string who)
    {
        using var activity = Source.StartActivity(Activity);
        var started = Stopwatch.GetTimestamp();
        var answer = await weigh();
        Took(started);
        return Limited(answer.Verdict, limiter, who) ?? new Utf8Json(answer.Utf8);
    }

    public void Refused(BreakupTrigger trigger) => _refusals.Add(1, KeyValuePair.Create<string, object?>("trigger", trigger.ToString()));

    private void Took(long started) => _durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);

    private IResult? Limited(Verdict? verdict, CaseLimiter limiter, string who)
    {
        if (verdict != Verdict.GetSupportNow)
        {
            var lease = limiter.Ask(who);
            if (!lease.IsAcquired) return Limits.TooMany(lease);
        }

        // A verdict is counted and never traced: a trace has an address.
        if (verdict is { } counted) _verdicts.Add(1, KeyValuePair.Create<string, object?>("verdict", counted.ToString()));
        return null;
    }
}
