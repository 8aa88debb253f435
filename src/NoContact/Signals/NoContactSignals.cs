namespace NoContact.Signals;

/// <summary>What an app's telemetry listens to.</summary>
/// <remarks>
/// With OpenTelemetry <c>AddSource(NoContactSignals.Name)</c> and <c>AddMeter(NoContactSignals.Name)</c>. The
/// instruments: <c>nocontact.verdicts</c> by <c>verdict</c>, <c>nocontact.refusals</c> by <c>intention</c>, and
/// <c>nocontact.evaluate.duration</c> in seconds; the activity is <c>nocontact.evaluate</c>. No crisis is counted in
/// any instrument, and the activity of one is as every other; nor is there a word, an id or a zone of anybody's. How
/// often a crisis was answered is told to an <see cref="ICrisisCountSink"/>. Who counts requests to the same route
/// beside them can take one from the other: keep such counts by the day at the finest.
/// </remarks>
public static class NoContactSignals
{
    /// <summary>The name of the activity source and of the meter: <c>NoContact</c>.</summary>
    public const string Name = "NoContact";
}
