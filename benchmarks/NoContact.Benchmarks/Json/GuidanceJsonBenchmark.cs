using System.Buffers;
using BenchmarkDotNet.Attributes;
using NoContact.Cases;

namespace NoContact.Benchmarks.Json;

/// <summary>An answer written as JSON, against System.Text.Json's generated code for one flat object of as many texts, numbers and bytes.</summary>
[MemoryDiagnoser]
public class GuidanceJsonBenchmark
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private CaseAnswer _answer = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var asked = new Asked();
        _answer = asked.Engine.Answer(asked.Journey, asked.Urge, Asked.Now);
        Answer();
    }

    [Benchmark]
    public int Answer()
    {
        _output.ResetWrittenCount();
        CaseJson.Write(_output, _answer);
        return _output.WrittenCount;
    }
}
