using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NoContact.Samples.MinimalApi;

/// <summary>The server as a process of its own on loopback, so that it can be killed.</summary>
internal sealed class RealServer : IDisposable
{
    private readonly Process _process;

    private RealServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote, line by line.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public static Task<RealServer> Start(string folder, params string[] settings) =>
        Start([], new Uri($"http://127.0.0.1:{Loopback.FreePort()}"), folder, settings);

    /// <summary>Starts it by another program, such as one that goes into a network namespace first.</summary>
    public static async Task<RealServer> Start(string[] by, Uri address, string folder, params string[] settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.MinimalApi.dll");
        string[] limits = ["--Limits:PerMinute", "1000000", "--Limits:SignInsPerMinute", "1000000"];
        string[] command =
        [
            .. by, "dotnet", program, "--urls", address.ToString(), "--Database:Folder", folder, .. limits, .. settings,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new RealServer(Process.Start(start)!, address);
        server._process.OutputDataReceived += (_, line) => server.Log.Enqueue(line.Data ?? "");
        server._process.BeginOutputReadLine();
        var errors = server._process.StandardError.ReadToEndAsync();
        if (await Patience.UntilReady(address, () => server.HasExited)) return server;
        server.Dispose();
        throw new InvalidOperationException($"The server did not get ready: {await errors}");
    }

    /// <summary>Runs one of the program's own commands beside it, and says what it printed.</summary>
    public static async Task<(int ExitCode, string Said, string Error)> Run(string folder, params string[] command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.MinimalApi.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. command, "--Database:Folder", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said, await error);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end, as whoever runs it does, and waits until it has.</summary>
    /// <param name="notReady">Called once it says that it is not ready any more.</param>
    /// <returns>What it ended with.</returns>
    public async Task<int> Stop(Action notReady)
    {
        using (var term = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await term.WaitForExitAsync();
        }

        using var client = new HttpClient { BaseAddress = Address };
        while ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
            await Task.Delay(20);
        notReady();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
