using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NoContact.Journeys;

namespace NoContact.Load;

/// <summary>One run of wrk: so many connections for so many seconds.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Refused">How many were answered 429.</param>
/// <param name="Answered">How many were answered at all.</param>
/// <param name="Broken">Answers of 500 and more, and connections that broke.</param>
/// <param name="Percentiles">Latency in milliseconds by per cent of all answers.</param>
internal sealed partial record Wrk(
    double PerSecond,
    int Refused,
    int Answered,
    int Broken,
    IReadOnlyDictionary<double, double> Percentiles)
{
    /// <summary>
    /// No more than this was the latency of 99 of 100 accepted answers: even if all the slowest were accepted ones.
    /// </summary>
    public double AcceptedP99
    {
        get
        {
            var share = (double)(Answered - Refused) / Answered;
            return Percentiles.Where(entry => entry.Key >= 100 - share).Min(entry => entry.Value);
        }
    }

    public static async Task<Wrk> Run(Uri address, string body, int connections, int seconds)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $$"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.body = [==[{{body}}]==]
            local threads = {}
            function setup(thread) table.insert(threads, thread) end
            function init() refused = 0; broken = 0 end
            function response(status)
              if status == 429 then refused = refused + 1 elseif status >= 500 then broken = broken + 1 end
            end
            function done(summary, latency)
              local refused, broken = 0, 0
              for _, thread in ipairs(threads) do
                refused = refused + thread:get("refused")
                broken = broken + thread:get("broken")
              end
              local errors = summary.errors
              broken = broken + errors.connect + errors.read + errors.write + errors.timeout
              print("refused " .. refused .. " answered " .. summary.requests .. " broken " .. broken
                .. " micros " .. summary.duration)
              for _, p in ipairs({50, 90, 99, 99.5, 99.8, 99.9, 99.95, 99.99, 99.999, 100}) do
                print("percentile " .. p .. " " .. latency:percentile(math.min(p, 99.9999)))
              end
            end
            """);
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(
                    "wrk",
                    [
                        "--threads", "1", "--connections", Text(connections), "--duration",
                        $"{seconds}s",
                        "--timeout",
                        "30s",
                        "--script",
                        script,
                        address.ToString(),
                    ])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var counts = Counts().Match(output);
            if (!counts.Success) throw new InvalidOperationException($"wrk said something else: {output}");
            int Count(int group) => int.Parse(counts.Groups[group].Value, CultureInfo.InvariantCulture);
            return new(
                Count(2) / (double.Parse(counts.Groups[4].Value, CultureInfo.InvariantCulture) / 1_000_000),
                Count(1), Count(2), Count(3),
                Percentile()
                    .Matches(output)
                    .ToDictionary(
                        match => Number(match.Groups[1].Value),
                        match => Number(match.Groups[2].Value) / 1_000));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"refused (\d+) answered (\d+) broken (\d+) micros (\d+)")]
    private static partial Regex Counts();

    [GeneratedRegex(@"percentile ([\d.]+) ([\d.]+)")]
    private static partial Regex Percentile();
}
