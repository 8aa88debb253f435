using System.CommandLine;
using NoContact.Article;
using NoContact.Samples.Console;
using NoContact.Samples.Console.Evaluate;
using NoContact.Samples.Console.Journal;
using NoContact.Samples.Console.Session;
using NoContact.Samples.Console.Tables;

var common = new CommonOptions();
var session = new Command("session", "Hold a session, with or without a terminal; without one, plainly.");
session.SetAction(Hold);

var root = new RootCommand(
    "A companion for no contact: where you stand, how you are doing, and what to do with an urge.")
{
    session,
    EvaluateCommand.Create(common),
    RecordCommand.Create(common),
    MergeCommand.Create(common),
    TableCommands.Chart(),
    TableCommands.Rules(),
    TableCommands.Sources(),
};
foreach (var option in common.All) root.Add(option);

// The library's own [suggest] throws on what it does not expect.
root.Directives.Clear();
root.SetAction(parsed => System.Console.IsInputRedirected || System.Console.IsOutputRedirected
    ? Story.Tell(common.Engine(parsed), common.Screen(parsed), common.Country(parsed))
    : Hold(parsed));

return ExitCodes.Run(() =>
    root.Parse(args, new() { ResponseFileTokenReplacer = null }).Invoke(new() { EnableDefaultExceptionHandler = false })
);

int Hold(ParseResult parsed) =>
    new InteractiveSession(
        common.Engine(parsed),
        common.Journal(parsed),
        common.Screen(parsed, answers: true),
        common.Country(parsed)).Run();
