using System.Globalization;
using BenchmarkDotNet.Attributes;
using NoContact.Guidance;
using NoContact.Journeys;

namespace NoContact.Benchmarks.Histories;

/// <summary>What an app does all day: weigh an urge, record a fact, load a journey.</summary>
[MemoryDiagnoser]
public class EngineBenchmark
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);

    private readonly NoContactEngine _engine = NoContactEngine.Create();
    private JourneyDocument _document = null!;
    private Journey _journey = null!;
    private DateTimeOffset _now;
    private Urge _urge = null!;

    private readonly string[] _ids = [.. Enumerable.Range(0, 100).Select(i => $"new-{i}")];

    [Params(10, 1_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _now = Start.AddHours(Facts + 1);
        _document = new()
        {
            Schema = 1,
            Zone = "Europe/London",
            Facts =
            [
                new Breakup { Id = "1", At = Start, EndedBy = EndedBy.Ex },
                new NoContactStarted { Id = "2", At = Start },
                .. Enumerable.Range(3, Facts - 2).Select(i => new Watched { Id = i.ToString(CultureInfo.InvariantCulture), At = Start.AddHours(i) }),
            ],
        };
        _journey = Load();
        _urge = new() { At = _now, Intent = Intent.StartConversation, Motives = [Motive.Hope], Intensity = 6, Channel = Channel.Text };
        if (Evaluate().Verdict != Verdict.HoldNoContact) throw new InvalidOperationException("The answer is not the one to be measured.");
    }

    [Benchmark(Baseline = true)]
    public Advice Evaluate() => _engine.Evaluate(_journey, _urge, _now);

    /// <summary>A hundred facts one after the other.</summary>
    [Benchmark(OperationsPerInvoke = 100)]
    public Journey Record()
    {
        var journey = _journey;
        for (var i = 0; i < 100; i++) journey = _engine.Record(journey, new Watched { Id = _ids[i], At = _now }, _now).Journey;
        return journey;
    }

    [Benchmark]
    public Journey Load() => _engine.Load(_document, _now);
}
