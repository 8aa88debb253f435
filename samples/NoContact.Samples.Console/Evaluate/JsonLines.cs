using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Samples.Console.Evaluate;

/// <summary>
/// One case a line in, one answer a line out, in order: what was read at once is answered in lots, on as many cores as
/// there are, before more is read.
/// </summary>
internal static class JsonLines
{
    private const int MostReadAtOnce = 1024 * 1024;
    private const int LotLength = 16 * 1024;

    /// <returns>0, or 2 where a line was bad. Blank lines are passed over.</returns>
    public static async Task<int> AnswerAsync(NoContactEngine engine, Stream input, Stream stdout)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: MostReadAtOnce));
        var text = new ArrayBufferWriter<byte>(MostReadAtOnce);
        var lots = new List<Lot>(); // Used again and again: they are too large to be made anew for each.
        var (line, exitCode) = (1, 0);
        while (true)
        {
            // Whoever waits for an answer before sending the next case gets it now: nobody waits for more to be read.
            var read = await reader.ReadAsync();
            var whole = read.IsCompleted ? read.Buffer : WholeLines(read.Buffer);
            text.ResetWrittenCount();
            foreach (var segment in whole) text.Write(segment.Span);
            reader.AdvanceTo(whole.End, read.Buffer.End);
            var count = Divide(text.WrittenMemory, lots, ref line);
            Parallel.For(0, count, place => lots[place].Answer(engine));
            foreach (var lot in lots.Take(count))
            {
                if (lot.HasBadLine) exitCode = ExitCodes.BadInput;
                await stdout.WriteAsync(lot.Output.WrittenMemory);
            }

            await stdout.FlushAsync();
            if (read.IsCompleted) return exitCode;
        }
    }

    // What was read up to its last line break.
    private static ReadOnlySequence<byte> WholeLines(in ReadOnlySequence<byte> read)
    {
        var lines = new SequenceReader<byte>(read);
        while (lines.TryAdvanceTo((byte)'\n'))
        {
            // On to the last of them.
        }

        return read.Slice(0, lines.Position);
    }

    /// <returns>How many lots they make.</returns>
    private static int Divide(ReadOnlyMemory<byte> lines, List<Lot> lots, ref int line)
    {
        var count = 0;
        while (!lines.IsEmpty)
        {
            if (lots.Count == count) lots.Add(new());
            var least = Math.Min(LotLength, lines.Length) - 1;
            var end = lines.Span[least..].IndexOf((byte)'\n');
            var length = end < 0 ? lines.Length : least + end + 1;
            lots[count++].Take(lines[..length], line);
            line += lines.Span[..length].Count((byte)'\n');
            lines = lines[length..];
        }

        return count;
    }

    /// <summary>Some lines and their answers.</summary>
    private sealed class Lot
    {
        private ReadOnlyMemory<byte> _lines;
        private int _firstLine;

        public ArrayBufferWriter<byte> Output { get; } = new(LotLength);

        public bool HasBadLine { get; private set; }

        public void Take(ReadOnlyMemory<byte> lines, int firstLine)
        {
            _lines = lines;
            _firstLine = firstLine;
            HasBadLine = false;
            Output.ResetWrittenCount();
        }

        public void Answer(NoContactEngine engine)
        {
            var line = _firstLine;
            foreach (var range in _lines.Span.Split((byte)'\n'))
                HasBadLine |= !AnswerLine(engine, _lines.Span[range], line++, Output);
        }
    }

    private static bool AnswerLine(
        NoContactEngine engine, ReadOnlySpan<byte> text, int number, ArrayBufferWriter<byte> output)
    {
        if (number == 1 && text.StartsWith("\uFEFF"u8)) text = text[3..];
        if (text.Trim(" \t\r"u8).IsEmpty) return true;
        try
        {
            WireJson.Write(output, engine.AnswerUtf8(text));
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
