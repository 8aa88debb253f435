using System.Globalization;
using BenchmarkDotNet.Attributes;
using NoContact.Facts;
using NoContact.Guidance;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Benchmarks.Histories;

/// <summary>
/// What an app does all day, on journeys short and long: weigh an urge, record a fact in order, imagine one.
/// </summary>
[MemoryDiagnoser]
[InvocationCount(1), WarmupCount(15), IterationCount(20)]
public class JourneyBenchmark
{
    private const int Times = 900;

    private readonly Asked _asked = new();
    private readonly string[] _ids =
    [
        .. Enumerable.Range(0, Times).Select(i => string.Create(CultureInfo.InvariantCulture, $"new-{i}")),
    ];
    private Urge _urge = null!;
    private Journey _journey = null!;
    private DateTimeOffset _now;

    [Params(10, 1_000, 10_000, 99_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _now = Grown.EndOf(Facts);
        _urge = _asked.Urge with { At = _now };
        Load();
        var imagined = _asked.Engine.WhatIf(_journey, _urge, _now);
        var done = _asked.Engine.Record(
            _journey,
            new ContactMade
            {
                Id = "x",
                At = _now,
                Channel = Channel.Text,
                Purpose = Purpose.Personal,
            },
            _now);
        Same.Answer(done.Journey.State, imagined.After.State, "what was imagined");
        Same.Answer(Facts + 1, done.Journey.Facts.Count, "the append");
    }

    // A journey nobody has grown yet: the appends below are in its own storage.
    [IterationSetup]
    public void Load() => _journey = _asked.Engine.Load(Grown.Document(Facts), _now);

    /// <summary>The verdict, and its reasons with their texts.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public int Evaluate()
    {
        var length = 0;
        for (var i = 0; i < Times; i++) length += _asked.Engine.Evaluate(_journey, _urge, _now).Reasons.Count;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Times)]
    public Journey Append()
    {
        var journey = _journey;
        for (var i = 0; i < Times; i++)
            journey = _asked
                .Engine.Record(
                    journey,
                    new Watched
                    {
                        Id = _ids[i],
                        At = _now,
                        RecordedAt = _now.AddTicks(i),
                    },
                    _now)
                .Journey;
        return journey;
    }

    /// <summary>Both sides, and the forecast with its texts.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public int WhatIf()
    {
        var outcomes = 0;
        for (var i = 0; i < Times; i++) outcomes += _asked.Engine.WhatIf(_journey, _urge, _now).Forecast.Outcomes.Count;
        return outcomes;
    }
}
