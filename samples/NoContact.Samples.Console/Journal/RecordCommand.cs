using System.CommandLine;
using System.Text;
using NoContact.Facts;
using NoContact.Json;

namespace NoContact.Samples.Console.Journal;

/// <summary>
/// <c>record FILE|-</c>: adds facts to the journal, one a line, and prints each one's id once it is kept.
/// </summary>
internal static class RecordCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Facts, one JSON object a line, or - for standard input.",
        };
        file.Validators.Add(CommonOptions.RefuseNoPath);
        var command = new Command("record", "Add facts to the journal.") { file };
        command.SetAction(async parsed =>
        {
            var journal = common.Journal(parsed, common.Engine(parsed));
            if (!journal.Exists) await journal.CreateAsync(common.Zone(parsed));
            var name = parsed.GetRequiredValue(file);
            using var lines = name == "-" ? System.Console.In : new StreamReader(name);
            var exitCode = 0;
            while (await lines.ReadLineAsync() is { } line)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                var result = await journal.AppendAsync(JourneyJson.ReadFact(Encoding.UTF8.GetBytes(line)));
                if (result.IsRecorded)
                {
                    System.Console.Out.WriteLine(result.Fact.Id);
                    System.Console.Out.Flush();
                    continue;
                }

                System.Console.Error.WriteLine($"refused: {result.Refusal.Text}");
                exitCode = 1;
            }

            return exitCode;
        });
        return command;
    }
}
