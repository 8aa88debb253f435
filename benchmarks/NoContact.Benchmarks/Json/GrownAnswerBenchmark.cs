using System.Buffers;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;
using NoContact.Keeping;

namespace NoContact.Benchmarks.Json;

/// <summary>The whole answer on a journey of so many facts, most of them urges; and that of a keeper.</summary>
[MemoryDiagnoser]
public class GrownAnswerBenchmark
{
    private const string Id = "grown";

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 20, 0, 0, TimeSpan.Zero);

    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly NoContactEngine _engine = NoContactEngine.Create();
    private Journey _journey = null!;
    private JourneyKeeper _keeper = null!;
    private Urge _urge = null!;

    [Params(10, 1_000, 10_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var document = new JourneyDocument
        {
            Zone = "Europe/London", Facts = [.. Enumerable.Range(0, Facts).Select(Fact)],
        };
        _urge = new()
        {
            At = At(Facts), Intensity = 6, Channel = Channel.Text, Intent = Intent.StartConversation,
            Motives = [Motive.Hope], Sober = YesNoUnknown.Yes,
        };
        _journey = _engine.Load(document, _urge.At);
        _keeper = new(_engine, new InMemoryJourneyStore(), new Stopped(_urge.At));
        Ask(_keeper.BeginAsync(Id, document));
        Same.Answer(Held(), Whole(), "the keeper's");
    }

    [Benchmark(Baseline = true)]
    public int Whole()
    {
        _output.ResetWrittenCount();
        WireJson.Write(_output, _engine.Answer(_journey, _urge, _urge.At));
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Held() => Ask(_keeper.EvaluateAsync(Id, _urge)).Utf8.Length;

    // In memory nothing is waited for.
    private static T Ask<T>(ValueTask<T> asked) => asked.AsTask().GetAwaiter().GetResult();

    private static DateTimeOffset At(int i) => Start.AddMinutes(30 * i);

    private static Fact Fact(int i)
    {
        var (id, at) = (i.ToString(CultureInfo.InvariantCulture), At(i));
        return i switch
        {
            0 => new Breakup { Id = id, At = at, RecordedAt = at, EndedBy = EndedBy.Ex },
            1 => new NoContactStarted { Id = id, At = at, RecordedAt = at },
            _ => new Urge { Id = id, At = at, RecordedAt = at, Intensity = i % 11, Channel = Channel.Text },
        };
    }

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
