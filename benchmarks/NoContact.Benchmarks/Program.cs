using BenchmarkDotNet.Running;
using NoContact.Benchmarks.Goals;

// "measure FOLDER DATE" runs what the goals name and writes the results there; anything else is BenchmarkDotNet's.
if (args is ["measure", var folder, var date]) Results.Write(folder, date);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
