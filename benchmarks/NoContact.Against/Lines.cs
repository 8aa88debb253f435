using System.Diagnostics;

namespace NoContact.Against;

/// <summary><c>evaluate - --jsonl</c>: a file of cases, a process a round.</summary>
internal static class Lines
{
    public static async Task<double> SecondsAsync(Build build, string cases)
    {
        var start = new ProcessStartInfo("dotnet", [build.Console, "evaluate", cases, "--jsonl"])
        {
            RedirectStandardOutput = true,
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{build.Name} ended with {process.ExitCode}.");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The stories of the samples, a line each, many times over.</summary>
    public static string Write(string stories, int lines)
    {
        var file = Path.GetTempFileName();
        var texts = Directory.GetFiles(stories, "*.json").Order(StringComparer.Ordinal)
            .Select(story => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(story))!.ToJsonString())
            .ToList();
        File.WriteAllLines(file, Enumerable.Range(0, lines).Select(line => texts[line % texts.Count]));
        return file;
    }
}
