using System.CommandLine;
using NoContact;
using NoContact.Samples.Terminal;
using NoContact.Samples.Terminal.Evaluate;
using NoContact.Samples.Terminal.Journal;
using NoContact.Samples.Terminal.Session;
using NoContact.Samples.Terminal.Tables;

var journal = new Option<string?>("--journal") { Description = "The journal file; by default one in your data folder.", Recursive = true };
var country = new Option<string?>("--country") { Description = "The country whose help lines are shown, such as GB; by default guessed by the time zone.", Recursive = true };

var root = new RootCommand("A companion for no contact: where you stand, how you are doing, and what to do with an urge.")
{
    journal,
    country,
    EvaluateCommand.Create(country),
    RecordCommand.Create(journal),
    MergeCommand.Create(journal),
    TableCommands.Chart(),
    TableCommands.Rules(),
    TableCommands.Sources(),
};
root.SetAction(parsed => Console.IsInputRedirected || Console.IsOutputRedirected
    ? Story.Tell(parsed.GetValue(country))
    : new InteractiveSession(NoContactEngine.Create(clock: Wiring.Clock), JournalFile.Open(parsed.GetValue(journal)), parsed.GetValue(country)).Run());

return Door.Run(() => root.Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false }));
