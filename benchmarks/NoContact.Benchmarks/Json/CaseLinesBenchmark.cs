using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using NoContact.Json;

namespace NoContact.Benchmarks.Json;

/// <summary>
/// Cases, a line each, read, answered and written, as <c>evaluate --jsonl</c> does; against reading the same lines
/// with System.Text.Json and no more.
/// </summary>
[MemoryDiagnoser]
public class CaseLinesBenchmark
{
    private const int Stories = 16;

    private readonly NoContactEngine _engine = NoContactEngine.Create();
    private readonly ArrayBufferWriter<byte> _output = new(256 * 1024);
    private readonly byte[][] _lines =
    [
        .. Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "stories"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(OnOneLine),
    ];

    [GlobalSetup]
    public void SetUp()
    {
        Same.Answer(Stories, _lines.Length, "the stories");
        Same.Answer(Read(), _lines.Sum(line => CaseDocument.Read(line).Facts.Count), "the reader");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Stories)]
    public int Read()
    {
        var facts = 0;
        foreach (var line in _lines)
            facts += JsonSerializer.Deserialize(line, CaseJsonContext.Default.CaseDocument)!.Facts.Count;
        return facts;
    }

    [Benchmark(OperationsPerInvoke = Stories)]
    public int Answered()
    {
        _output.ResetWrittenCount();
        foreach (var line in _lines) WireJson.Write(_output, _engine.Answer(CaseDocument.Read(line)));
        return _output.WrittenCount;
    }

    private static byte[] OnOneLine(string file) =>
        Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(file))!.ToJsonString());
}
