using System.CommandLine;
using NoContact.Facts;

namespace NoContact.Samples.Console.Journal;

/// <summary><c>merge FILE</c>: takes another device's journal of the same journey into this one.</summary>
internal static class MergeCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "The other device's journal; it is only read." };
        file.Validators.Add(CommonOptions.RefuseNoPath);
        var command = new Command("merge", "Take another device's journal of the same journey into yours.") { file };
        command.SetAction(async parsed =>
        {
            try
            {
                var merged = await common.Journal(parsed, common.Engine(parsed)).MergeAsync(parsed.GetRequiredValue(file));
                System.Console.WriteLine($"{merged.Facts.Count} facts");
                return 0;
            }
            catch (ArgumentException e) when (e is not BadInputException)
            {
                System.Console.Error.WriteLine(e.Message);
                return ExitCodes.BadInput;
            }
        });
        return command;
    }
}
