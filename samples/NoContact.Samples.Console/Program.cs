using System.CommandLine;
using NoContact.Samples.Terminal;
using NoContact.Samples.Terminal.Evaluate;
using NoContact.Samples.Terminal.Journal;
using NoContact.Samples.Terminal.Session;
using NoContact.Samples.Terminal.Tables;

var common = new CommonOptions();
var session = new Command("session", "Hold a session, with or without a terminal; without one, plainly.");
session.SetAction(Hold);

var root = new RootCommand("A companion for no contact: where you stand, how you are doing, and what to do with an urge.")
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
root.SetAction(parsed => Console.IsInputRedirected || Console.IsOutputRedirected
    ? Story.Tell(common.Engine(parsed), common.Screen(parsed), common.Country(parsed))
    : Hold(parsed));

return Door.Run(() => root.Parse(args, new() { ResponseFileTokenReplacer = null }).Invoke(new() { EnableDefaultExceptionHandler = false }));

int Hold(ParseResult parsed) =>
    new InteractiveSession(common.Engine(parsed), common.Journal(parsed), common.Screen(parsed, answers: true), common.Country(parsed)).Run();
