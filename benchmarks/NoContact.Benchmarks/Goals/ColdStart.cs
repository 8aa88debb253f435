using System.Diagnostics;

namespace NoContact.Benchmarks.Goals;

/// <summary>
/// From the start of a process to the end of its first answer: the console native, the same by the JIT, and a native
/// program that does nothing.
/// </summary>
internal sealed record ColdStart(double Native, double Jit, double Empty)
{
    private const int Rounds = 25;

    /// <summary>The three are built by the script, which names them; null where it did not.</summary>
    public static ColdStart? Measure()
    {
        if (Environment.GetEnvironmentVariable("NOCONTACT_COLD") is not { } folder) return null;
        var story = Path.Combine(AppContext.BaseDirectory, "stories", "day-29.json");
        var (native, jit, empty) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            native.Add(
                Milliseconds(Path.Combine(folder, "native", "NoContact.Samples.Console"), "evaluate", story, "--json"));
            jit.Add(
                Milliseconds(
                    "dotnet",
                    Path.Combine(folder, "jit", "NoContact.Samples.Console.dll"),
                    "evaluate",
                    story,
                    "--json"));
            empty.Add(Milliseconds(Path.Combine(folder, "empty", "Empty")));
        }

        return new(Median(native), Median(jit), Median(empty));
    }

    private static double Milliseconds(string file, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(started).TotalMilliseconds
            : throw new InvalidOperationException($"{file} ended with {process.ExitCode}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
