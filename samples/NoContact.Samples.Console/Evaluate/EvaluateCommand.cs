using System.Buffers;
using System.CommandLine;
using NoContact.Facts;
using NoContact.Json;
using NoContact.Samples.Console.Views;

namespace NoContact.Samples.Console.Evaluate;

/// <summary><c>evaluate FILE|- [--json|--jsonl]</c>: answers cases.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "A case, or - for standard input." };
        file.Validators.Add(CommonOptions.RefuseNoPath);
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON." };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read one case a line and print one answer a line." };
        var command = new Command("evaluate", "Answer a case file.") { file, json, jsonl };
        command.SetAction(async parsed =>
        {
            var engine = common.Engine(parsed);
            using var input = Open(parsed.GetRequiredValue(file));
            if (parsed.GetValue(jsonl))
                return await JsonLines.AnswerAsync(engine, input, System.Console.OpenStandardOutput());
            var bytes = await ReadAllAsync(input);
            try
            {
                if (parsed.GetValue(json)) PrintJson(output => WireJson.Write(output, engine.AnswerUtf8(bytes)));
                else PrintCard(engine.OpenUtf8(bytes), new CardView(common.Screen(parsed, engine)));
            }
            catch (BadInputException e) when (engine.AnswerDistress(bytes, e.Problems) is { } help)
            {
                // Whatever else is wrong, an urge with signs of distress is answered.
                if (parsed.GetValue(json)) PrintJson(output => WireJson.Write(output, help));
                else new CardView(common.Screen(parsed, engine)).Print(help);
                foreach (var problem in e.Problems) System.Console.Error.WriteLine(problem);
            }

            return 0;
        });
        return command;
    }

    private static Stream Open(string file) => file == "-" ? System.Console.OpenStandardInput() : File.OpenRead(file);

    private static async Task<byte[]> ReadAllAsync(Stream input)
    {
        using var all = new MemoryStream();
        await input.CopyToAsync(all);
        var bytes = all.ToArray();
        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    private static void PrintJson(Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        output.Write("\n"u8);
        using var stdout = System.Console.OpenStandardOutput();
        stdout.Write(output.WrittenSpan);
    }

    private static void PrintCard(OpenCase open, CardView card)
    {
        if (open.Advice is { } advice) card.Print(advice);
        else card.PrintWhereYouAre(open.Journey, open.Streak);
    }
}
