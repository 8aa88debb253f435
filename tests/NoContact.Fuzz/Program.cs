using System.Globalization;
using NoContact.Fuzz;
using NoContact.Fuzz.Targets;

// Instrumented code counts its edges from its first call on, so where they are counted comes before all else.
var coverage = new Coverage();
if (
    args is not [var name, var count, ..]
    || Target.Named(name) is not { } target
    || !long.TryParse(count, CultureInfo.InvariantCulture, out var runs))
{
    Console.Error.WriteLine($"PARSER RUNS [SEED], where PARSER is one of: {string.Join(", ", Target.Names)}");
    return 2;
}

var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
return new FuzzLoop(target, coverage, new Random(seed), Console.Error).Run(runs) ? 0 : 1;
