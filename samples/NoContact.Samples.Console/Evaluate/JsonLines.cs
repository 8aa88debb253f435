using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Samples.Console.Evaluate;

/// <summary>One case a line in, one answer a line out, in order, holding one line at a time.</summary>
internal static class JsonLines
{
    private const int FlushAt = 64 * 1024;

    /// <returns>0, or 2 where a line was bad. Blank lines are passed over.</returns>
    public static async Task<int> AnswerAsync(NoContactEngine engine, Stream input, Stream stdout)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: FlushAt));
        var output = new ArrayBufferWriter<byte>(FlushAt);
        var line = 0;
        var exitCode = 0;
        while (true)
        {
            // Whoever waits for an answer before sending the next case gets it now.
            if (!reader.TryRead(out var read))
            {
                await FlushAsync();
                read = await reader.ReadAsync();
            }

            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var text))
            {
                line++;
                if (!AnswerLine(engine, text, line, output)) exitCode = ExitCodes.BadInput;
                if (output.WrittenCount > FlushAt) await FlushAsync();
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (!read.IsCompleted || !rest.IsEmpty) continue;
            await FlushAsync();
            return exitCode;
        }

        async ValueTask FlushAsync()
        {
            await stdout.WriteAsync(output.WrittenMemory);
            await stdout.FlushAsync();
            output.ResetWrittenCount();
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        if (!isLast || rest.IsEmpty) return false;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static bool AnswerLine(
        NoContactEngine engine,
        in ReadOnlySequence<byte> line,
        int number,
        ArrayBufferWriter<byte> output)
    {
        var text = line.IsSingleSegment ? line.FirstSpan : line.ToArray();
        if (number == 1 && text.StartsWith("\uFEFF"u8)) text = text[3..];
        if (text.Trim(" \t\r"u8).IsEmpty) return true;
        try
        {
            WireJson.Write(output, engine.Answer(CaseDocument.Read(text)));
            output.Write("\n"u8);
            return true;
        }
        catch (BadInputException e) when (engine.AnswerDistress(text, e.Problems) is { } help)
        {
            WireJson.Write(output, help);
            output.Write("\n"u8);
            return true;
        }
        catch (BadInputException e)
        {
            WriteErrors(number, e.Problems, output);
            return false;
        }
    }

    private static void WriteErrors(int line, IReadOnlyList<Problem> problems, ArrayBufferWriter<byte> output)
    {
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", line);
            writer.WriteStartArray("errors");
            foreach (var problem in problems)
            {
                writer.WriteStartObject();
                writer.WriteString("path", problem.Path);
                writer.WriteString("message", problem.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
