using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace NoContact.Against;

/// <summary><c>evaluate FILE --jsonl</c>: a file of cases, a process a round.</summary>
internal static class Lines
{
    public static async Task<double> SecondsAsync(Build build, string cases)
    {
        var started = Stopwatch.GetTimestamp();
        if (await AnswerAsync(build, cases, Stream.Null) != 0)
            throw new InvalidOperationException($"{build.Name} answered not all of {cases}.");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Sees that both answer every one of these cases alike, to the byte.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> AnswerAlikeAsync(Build one, Build other, string cases)
    {
        using var mine = new MemoryStream();
        using var theirs = new MemoryStream();
        // Some cases cannot be right, so both end with 2.
        await AnswerAsync(one, cases, mine);
        await AnswerAsync(other, cases, theirs);
        var lines = Encoding.UTF8.GetString(mine.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var others = Encoding.UTF8.GetString(theirs.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var asked = File.ReadLines(cases).Count();
        if (lines.Length != asked || others.Length != asked)
            throw new InvalidOperationException($"{asked} cases, {lines.Length} and {others.Length} answers.");
        for (var i = 0; i < asked; i++)
            if (lines[i] != others[i]) throw new InvalidOperationException($"Case {i + 1}:\n{lines[i]}\n{others[i]}");
        return asked;
    }

    /// <summary>The conformance cases, a line each, and so many random ones.</summary>
    public static string WriteEveryKind(string conformance, int random)
    {
        var file = Path.GetTempFileName();
        RandomCases.Write(file, random);
        File.AppendAllLines(
            file,
            Directory.GetFiles(conformance, "*.json", SearchOption.AllDirectories)
                .Where(one => !one.EndsWith(".schema.json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(one => JsonNode.Parse(File.ReadAllText(one))!.ToJsonString()));
        return file;
    }

    private static async Task<int> AnswerAsync(Build build, string cases, Stream answers)
    {
        var start = new ProcessStartInfo("dotnet", [build.Console, "evaluate", cases, "--jsonl"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardOutput.BaseStream.CopyToAsync(answers);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The stories of the samples, a line each, many times over.</summary>
    public static string WriteStories(string stories, int lines)
    {
        var file = Path.GetTempFileName();
        var texts = Directory.GetFiles(stories, "*.json").Order(StringComparer.Ordinal)
            .Select(story => JsonNode.Parse(File.ReadAllText(story))!.ToJsonString())
            .ToList();
        File.WriteAllLines(file, Enumerable.Range(0, lines).Select(line => texts[line % texts.Count]));
        return file;
    }
}
