using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using NoContact.Facts;
using NoContact.Journeys;
using NoContact.Json;

namespace NoContact.Benchmarks.Json;

/// <summary>
/// An answer written as JSON, against System.Text.Json's generated code for a flat object that says as much: the same
/// names and values, one list a kind.
/// </summary>
[MemoryDiagnoser]
public class GuidanceJsonBenchmark
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly AnswerDocument _answer;
    private readonly FlatAnswer _flat;

    public GuidanceJsonBenchmark()
    {
        var asked = new Asked();
        _answer = asked.Engine.Answer(asked.Journey, asked.Urge, Asked.Now);
        Answer();
        using var json = JsonDocument.Parse(_output.WrittenMemory);
        _flat = FlatAnswer.Of(json.RootElement);
    }

    [GlobalSetup]
    public void SetUp()
    {
        // As many bytes, to the tenth: punctuation is all that differs.
        if (Math.Abs(1 - ((double)Flat() / Answer())) > 0.1)
            throw new InvalidOperationException($"The flat object has {Flat()} bytes, the answer {Answer()}.");
    }

    [Benchmark(Baseline = true)]
    public int Flat()
    {
        _output.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_output, _options))
            JsonSerializer.Serialize(writer, _flat, FlatJsonContext.Default.FlatAnswer);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Answer()
    {
        _output.ResetWrittenCount();
        WireJson.Write(_output, _answer);
        return _output.WrittenCount;
    }
}

/// <summary>The names and values of an answer, one after the other.</summary>
internal sealed record FlatAnswer(List<string> Texts, List<double> Numbers, List<bool> Marks)
{
    public static FlatAnswer Of(JsonElement element)
    {
        var flat = new FlatAnswer([], [], []);
        flat.Take(element);
        return flat;
    }

    private void Take(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Texts.Add(property.Name);
                    Take(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Take(item);
                break;
            case JsonValueKind.String:
                Texts.Add(element.GetString()!);
                break;
            case JsonValueKind.Number:
                Numbers.Add(element.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Marks.Add(element.GetBoolean());
                break;
        }
    }
}

[JsonSerializable(typeof(FlatAnswer))]
internal sealed partial class FlatJsonContext : JsonSerializerContext;
