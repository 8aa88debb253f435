using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(NoContact.Benchmarks.TransitionBenchmark).Assembly).Run(args);
