using NoContact.Samples.Terminal;
using NoContact.Samples.Terminal.Evaluate;


using System.CommandLine;

var journal = new Option<string?>("--journal") { Description = "The journal file; by default one in your data folder.", Recursive = true };
var country = new Option<string?>("--country") { Description = "The country whose help lines are shown, such as GB; by default guessed by the journey's time zone.", Recursive = true };

var root = new RootCommand("A companion for no contact: where you stand, how you are doing, and what to do with an urge.")
{
    journal,
    country,
    EvaluateCommand.Create(country),
};
root.SetAction(parsed => 0);

return Door.Run(() => root.Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false }));
