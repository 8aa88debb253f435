using System.Diagnostics;

namespace NoContact.Samples.Console;

/// <summary>The console program as a process of its own, as a person or a script runs it.</summary>
internal static class Terminal
{
    public sealed record Ran(int ExitCode, string Out, string Error)
    {
        public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static Process Start(params string[] arguments) => Start(_ => { }, arguments);

    public static Process Start(Action<ProcessStartInfo> set, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.Console.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        set(start);
        return Process.Start(start)!;
    }

    public static Task<Ran> Run(string input, params string[] arguments) => Run(Start(arguments), input);

    /// <summary>The same under another runtimeconfig.json.</summary>
    public static Task<Ran> RunUnder(string runtimeConfig, string input, params string[] arguments)
    {
        void Under(ProcessStartInfo start)
        {
            start.ArgumentList.Insert(1, "--runtimeconfig");
            start.ArgumentList.Insert(2, runtimeConfig);
        }

        return Run(Start(Under, arguments), input);
    }

    private static async Task<Ran> Run(Process started, string input)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
