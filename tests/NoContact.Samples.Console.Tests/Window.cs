using System.Diagnostics;

namespace NoContact.Samples.Console;

/// <summary>The program in a terminal of its own and of this size, as a person sees it. It needs tmux.</summary>
internal sealed class Window : IDisposable
{
    /// <summary>What stands on the screen once the program has ended.</summary>
    public const string Ended = "(the program has ended)";

    // A screen that has stood still for so long shows nothing new any more.
    private static readonly TimeSpan StandsStill = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-").FullName;

    private Window()
    {
    }

    public static async Task<Window> Open(int columns, int rows, params string[] arguments)
    {
        var window = new Window();
        var program = Path.Combine(AppContext.BaseDirectory, "NoContact.Samples.Console.dll");
        string[] set = ["set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";"];
        // In CI the program draws nothing; a person's terminal knows nothing of CI.
        string[] bare = ["env", "-u", "CI", "-u", "GITHUB_ACTIONS", "TERM=xterm-256color", "TZ=Europe/London"];
        await window.Tmux(
        [
            "-f", "/dev/null", "start-server", ";", .. set, "new-session", "-d", "-x", $"{columns}", "-y", $"{rows}",
            .. bare, "sh", "-c", $"\"$@\"; echo '{Ended}'", "sh", "dotnet", "exec", program, .. arguments,
        ]);
        return window;
    }

    /// <summary>What stands on the screen now.</summary>
    public Task<string> Screen() => Tmux("capture-pane", "-p");

    /// <summary>All that was written, with what has left the screen.</summary>
    public Task<string> All() => Tmux("capture-pane", "-p", "-J", "-S", "-");

    public Task Press(params string[] keys) => Tmux(["send-keys", .. keys]);

    /// <summary>Waits until all of this stands on the screen.</summary>
    public async Task<string> Shows(params string[] texts)
    {
        var seen = "";
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var screen = await Screen();
            if (texts.All(text => screen.Contains(text, StringComparison.Ordinal))) return screen;
            if (screen != seen) since = Stopwatch.GetTimestamp();
            seen = screen;
            Assert.True(
                Stopwatch.GetElapsedTime(since) < StandsStill,
                $"'{string.Join("' and '", texts)}' never showed. There stood:\n{screen}");
            await Task.Delay(50);
        }
    }

    /// <summary>Answers a question by the arrows.</summary>
    public async Task Choose(string question, string answer)
    {
        var screen = await Shows(question, answer);
        var lines = screen[screen.LastIndexOf(question, StringComparison.Ordinal)..].Split('\n').Skip(1);
        var above = lines.TakeWhile(line => !line.Contains(answer, StringComparison.Ordinal));
        await Press(["Home", .. above.Where(line => line.Length > 0).Select(_ => "Down"), "Enter"]);
    }

    /// <summary>Answers a question by a line.</summary>
    public async Task Type(string question, string line)
    {
        await Shows(question);
        await Press(line, "Enter");
    }

    public void Dispose()
    {
        Tmux("kill-server").GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> Tmux(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("tmux", ["-u", "-S", Path.Combine(_folder, "tmux"), .. arguments])
            {
                RedirectStandardOutput = true,
            })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
