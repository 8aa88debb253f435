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
    TableCommands.Chart(common),
    TableCommands.Rules(),
    TableCommands.Sources(),
    TableCommands.Lines(),
};
foreach (var option in common.All) root.Add(option);

// The library's own [suggest] throws on what it does not expect.
root.Directives.Clear();
root.SetAction(parsed =>
{
    var isPiped = System.Console.IsInputRedirected || System.Console.IsOutputRedirected;
    return isPiped ? Task.FromResult(Tell(parsed)) : Hold(parsed);
});

return await ExitCodes.RunAsync(() => root
    .Parse(args, new() { ResponseFileTokenReplacer = null })
    .InvokeAsync(new() { EnableDefaultExceptionHandler = false }));

int Tell(ParseResult parsed)
{
    var engine = common.Engine(parsed);
    return Story.Tell(engine, common.Screen(parsed, engine));
}

Task<int> Hold(ParseResult parsed)
{
    // Here the machine is the person's own, and where it is they are.
    var engine = common.Engine(parsed).For(new(Country: common.Country(parsed), DeviceZone: common.Zone(parsed)));
    var screen = common.Screen(parsed, engine, answers: true);
    return new InteractiveSession(engine, common.Journal(parsed, engine), screen, common.Zone(parsed)).RunAsync();
}
