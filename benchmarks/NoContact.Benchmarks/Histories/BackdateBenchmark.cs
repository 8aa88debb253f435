using BenchmarkDotNet.Attributes;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Benchmarks.Histories;

/// <summary>
/// A fact told late among 100,000: all is folded again, simply; against reading the same facts from JSON.
/// </summary>
[MemoryDiagnoser]
[InvocationCount(1), WarmupCount(10), IterationCount(20)]
public class BackdateBenchmark
{
    private const int Facts = 99_999;

    private readonly NoContactEngine _engine = NoContactEngine.Create();
    private readonly DateTimeOffset _now = Grown.EndOf(Facts);
    private readonly byte[] _json = JourneyJson.Write(Grown.Document(Facts));
    private Journey _journey = null!;
    private Fact _late = null!;

    [GlobalSetup]
    public void SetUp()
    {
        Load();
        _late = new Watched { Id = "late", At = Grown.Start.AddDays(100.1), RecordedAt = _now };
        var after = Backdate();
        Same.Answer(_journey.State, after.State, "the journey with a late fact");
        Same.Answer(Facts, ReadJson().Facts.Count, "the reader");
    }

    // Each time a journey nobody has grown yet: a second fact in one place would copy the list first.
    [IterationSetup]
    public void Load() => _journey = _engine.Load(Grown.Document(Facts), _now);

    [Benchmark(Baseline = true)]
    public JourneyDocument ReadJson() => JourneyJson.Read(_json);

    [Benchmark]
    public Journey Backdate() => _engine.Record(_journey, _late, _now).Journey;
}
