using System.Diagnostics.Metrics;
using NoContact.Breakups;
using NoContact.Journeys;

namespace NoContact.Samples.Api.Telemetry;

/// <summary>What is counted: verdicts and refusals, by their name alone. Nothing of anybody's journey.</summary>
internal sealed class Meters
{
    public const string Name = "NoContact";

    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _refusals;

    public Meters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _verdicts = meter.CreateCounter<long>("nocontact.verdicts", description: "Answers given, by verdict.");
        _refusals = meter.CreateCounter<long>("nocontact.refusals", description: "Intentions refused, by kind.");
    }

    public void Answered(Verdict verdict) => _verdicts.Add(1, KeyValuePair.Create<string, object?>("verdict", verdict.ToString()));

    public void Refused(BreakupTrigger trigger) => _refusals.Add(1, KeyValuePair.Create<string, object?>("trigger", trigger.ToString()));
}
