using System.Collections.Concurrent;
using System.Diagnostics;

namespace NoContact.Devices;

/// <summary>The console as this machine has it, or as it was published, under other settings.</summary>
internal sealed class ConsoleRunner : IDisposable
{
    private static string Configuration { get; } =
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string ConsoleDll { get; } = HeldText.PathOf(
        $"samples/NoContact.Samples.Console/bin/{Configuration}/net10.0/NoContact.Samples.Console.dll");

    // The plain console's answers by language, asked once for all tests.
    private static readonly ConcurrentDictionary<string, string> Answers = new();

    public ConsoleRunner() => File.WriteAllText(CasesFile, Cases.Lines);

    /// <summary>A folder of this run's own.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("nocontact-devices-").FullName;

    private string CasesFile => Path.Combine(Folder, "cases.jsonl");

    /// <summary>What this machine answers as it is.</summary>
    public string Expected(string language) => Answers.GetOrAdd(language, _ => Answer(language, []));

    /// <summary>What the console answers under other variables, or a published one does.</summary>
    public string Answer(
        string language,
        IEnumerable<(string Name, string Value)> variables,
        string? program = null,
        params string[] options)
    {
        string[] arguments = ["evaluate", CasesFile, "--jsonl", "--lang", language, .. options];
        var (code, output, error) = Start(
            program ?? "dotnet", program is null ? [ConsoleDll, .. arguments] : arguments, variables);
        // The cases that are refused make it 2.
        Assert.True(code == 2 && error.Length == 0, $"{code}: {error}");
        return output;
    }

    /// <summary>Runs a program to its end.</summary>
    public (int Code, string Output, string Error) Start(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = HeldText.Repository,
        };
        start.Environment["XDG_DATA_HOME"] = Folder;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The console itself, with these arguments.</summary>
    public (int Code, string Output, string Error) Run(
        IEnumerable<(string Name, string Value)> variables, params string[] arguments) =>
        Start("dotnet", [ConsoleDll, .. arguments], variables);

    /// <summary>A project published into a folder of this run's own.</summary>
    public string Publish(string project, string name, params string[] options)
    {
        var folder = Path.Combine(Folder, name);
        var (code, output, error) = Start(
            "dotnet",
            [
                "publish", HeldText.PathOf(project), "-c", "Release", "-o", folder, "--artifacts-path",
                Path.Combine(Folder, name + "-build"),
                // The analyzers have seen this code in the ordinary build.
                "-p:RunAnalyzers=false",
                .. options,
            ],
            []);
        Assert.True(code == 0, output + error);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
