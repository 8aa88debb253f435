using System.Buffers;
using System.Text.Json;
using NoContact.Json;

namespace NoContact.Fuzz.Targets;

/// <summary><c>CaseDocument.Read</c> and <c>engine.Answer</c>.</summary>
internal sealed class CaseTarget : Target
{
    public override string Name => "case";

    public override IEnumerable<byte[]> Seeds => Cases.Select(Bytes);

    protected override void Accept(byte[] input)
    {
        var file = CaseDocument.Read(input);
        var first = Answer(file);
        Same(first, Answer(file), "another answer to the same case");
        using var json = JsonDocument.Parse(first);
        if (
            json.RootElement.TryGetProperty("verdict", out _)
            && json.RootElement.GetProperty("resources").GetArrayLength() == 0)
            throw new FuzzFinding("an answer without help");
    }

    private static byte[] Answer(CaseDocument file)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, Engine.Answer(file));
        return output.WrittenSpan.ToArray();
    }
}
