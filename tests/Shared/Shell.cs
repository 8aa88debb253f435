using System.Diagnostics;

namespace NoContact;

/// <summary>
/// Commands as a page shows them, in a folder of their own that has the repository's samples and cases.
/// </summary>
internal sealed class Shell : IDisposable
{
    public Shell()
    {
        Variables["XDG_DATA_HOME"] = Folder;
        foreach (var folder in new[] { "samples", "conformance" })
            Directory.CreateSymbolicLink(Path.Combine(Folder, folder), HeldText.PathOf(folder));
    }

    /// <summary>Variables of the commands' own.</summary>
    public Dictionary<string, string> Variables { get; } =
        new() { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("nocontact-shell-").FullName;

    /// <summary>What it wrote; it fails where any of the commands did.</summary>
    public Task<string> Run(string commands) => Run(commands, Folder);

    /// <inheritdoc cref="Run(string)"/>
    public async Task<string> Run(string commands, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", commands])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            Assert.Fail($"{commands}\nended with {process.ExitCode}:\n{await output}\n{await error}");
        return await output;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>
/// A fact that needs bash and these programs. Where one is missing it is skipped, as on Windows; in CI it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : SkippableFactAttribute
{
    /// <summary>The programs it needs besides bash, with a space between two.</summary>
    /// <remarks>
    /// A property, because the discoverer of skippable facts takes a constructor's arguments for exceptions.
    /// </remarks>
    public string Needs
    {
        get;
        set
        {
            field = value;
            Skip = Missing(value.Split(' '));
        }
    } = "";

    public static bool Lacks(string program) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Why it cannot run here; null where it can.</summary>
    public static string? Missing(IEnumerable<string> programs)
    {
        var missing = programs.Append("bash").FirstOrDefault(Lacks);
        return missing is null || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"{missing} is not here";
    }
}

/// <summary>A theory with the same needs as <see cref="ShellFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellTheoryAttribute : SkippableTheoryAttribute
{
    /// <inheritdoc cref="ShellFactAttribute.Needs"/>
    public string Needs
    {
        get;
        set
        {
            field = value;
            Skip = ShellFactAttribute.Missing(value.Split(' '));
        }
    } = "";
}
