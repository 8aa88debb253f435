using System.Diagnostics;
using System.Globalization;
using NoContact.Fuzz.Mutations;
using NoContact.Fuzz.Targets;

namespace NoContact.Fuzz;

/// <summary>Changes an input, runs it, and keeps it where it walks an edge that none before it walked.</summary>
internal sealed class FuzzLoop(Target target, Coverage coverage, Random random, TextWriter output)
{
    private const int MostFindings = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<byte[]> _corpus = [];
    private readonly List<byte[]> _accepted = [];
    private readonly HashSet<string> _findings = new(StringComparer.Ordinal);
    private readonly string _folder = Directory
        .CreateDirectory(Path.Combine("artifacts", "fuzz", "findings", target.Name))
        .FullName;
    private long _taken;
    private bool _wasTaken;
    private long _mostAllocated;
    private TimeSpan _longest;

    /// <returns>Whether nothing was found.</returns>
    public bool Run(long runs)
    {
        foreach (var seed in target.Seeds)
        {
            Try(seed);
            Hold(seed);
        }

        var mutator = new Mutator(random, _corpus, _accepted, target.Words);
        var started = Stopwatch.StartNew();
        var (heapBefore, done) = (0L, 0L);
        for (; done < runs && _findings.Count < MostFindings; done++)
        {
            if (done == runs / 10) heapBefore = GC.GetTotalMemory(forceFullCollection: true);
            var input = mutator.Next();
            if (Try(input)) Hold(input);
            if ((done + 1) % Math.Max(1, runs / 10) == 0) Report(done + 1, started.Elapsed);
        }

        var heapAfter = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name}: heap after a tenth {heapBefore >> 10} KB, at the end {heapAfter >> 10} KB; "
                    + $"most allocated by one run {_mostAllocated >> 10} KB; longest run "
                    + $"{_longest.TotalMilliseconds:F0} ms; findings {_findings.Count}"
            ));
        return _findings.Count == 0;
    }

    private void Hold(byte[] input)
    {
        _corpus.Add(input);
        if (_wasTaken) _accepted.Add(input);
    }

    private bool Try(byte[] input)
    {
        coverage.Clear();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        _wasTaken = false;
        try
        {
            _wasTaken = target.Run(input);
            if (_wasTaken) _taken++;
        }
        catch (Exception e)
        {
            Keep(e is FuzzFinding ? e.Message : $"{e.GetType().Name} {FirstFrame(e)}", input);
        }

        var time = Stopwatch.GetElapsedTime(started);
        _mostAllocated = Math.Max(_mostAllocated, GC.GetAllocatedBytesForCurrentThread() - allocated);
        if (time > Patience && IsSlowAgain(input)) Keep("took over a second, twice", input);
        else if (time < Patience && time > _longest) _longest = time;
        return coverage.SawNew();
    }

    // Once may be the machine.
    private bool IsSlowAgain(byte[] input)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            target.Run(input);
        }
        catch (Exception)
        {
            // What it throws is told where it ran first.
        }

        return Stopwatch.GetElapsedTime(started) > Patience;
    }

    private void Keep(string what, byte[] input)
    {
        if (!_findings.Add(what)) return;
        var file = Path.Combine(_folder, $"{_findings.Count}");
        File.WriteAllBytes(file, input);
        output.WriteLine($"FOUND {what}: {file}");
    }

    private static string FirstFrame(Exception e) =>
        e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("NoContact", StringComparison.Ordinal))?.Trim()
        ?? "";

    private void Report(long done, TimeSpan elapsed) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{target.Name}: {done} runs, {done / elapsed.TotalSeconds:F0} a second, {coverage.Edges} edges, "
            + $"{_corpus.Count} inputs kept, {100.0 * _taken / done:F1} % accepted"
    ));
}
