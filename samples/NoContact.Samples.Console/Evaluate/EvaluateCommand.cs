using System.Buffers;
using System.CommandLine;
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
            var read = CaseDocument.Read(await ReadAllAsync(input));
            if (parsed.GetValue(json)) PrintJson(engine.Answer(read));
            else PrintCard(engine.Open(read), new CardView(common.Screen(parsed, engine)));
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

    private static void PrintJson(AnswerDocument answer)
    {
        var output = new ArrayBufferWriter<byte>();
        WireJson.Write(output, answer);
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
