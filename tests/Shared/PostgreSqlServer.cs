using System.Diagnostics;

namespace NoContact;

/// <summary>
/// A PostgreSQL cluster of the tests' own, in a temporary folder and on loopback, gone with them, even where their
/// process is killed.
/// </summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-pg-").FullName;
    private readonly string _programs;
    private readonly string _address;
    private readonly Process _end;

    private PostgreSqlServer(string programs, string address)
    {
        _programs = programs;
        _address = address;
        Port = Loopback.FreePort();
        if (Environment.UserName == "root") Run("chown", "postgres", _folder);
        RunAsPostgres("initdb", "--pgdata", Data, "--auth", "trust", "--username", "nocontact", "--no-sync");
        if (_address != "127.0.0.1")
            File.AppendAllText(Path.Combine(Data, "pg_hba.conf"), $"host all all {_address}/24 trust\n");
        _end = PrepareTheEnd();
        Run();
        ConnectionString = $"Host=127.0.0.1;Port={Port};Username=nocontact;Database=postgres;Maximum Pool Size=20";
    }

    public string ConnectionString { get; }

    public int Port { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Why there is none here; null where there is one, and in CI, where a test without it fails.</summary>
    public static string? Missing { get; } =
        Programs() is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "PostgreSQL is not installed (Debian: apt-get install postgresql)"
            : null;

    /// <summary>One that runs.</summary>
    /// <param name="address">Where it listens beside loopback, for tests that go through a network of their
    /// own.</param>
    /// <exception cref="InvalidOperationException">None is installed.</exception>
    public static PostgreSqlServer Start(string address = "127.0.0.1") =>
        new(
            Programs()
                ?? throw new InvalidOperationException(
                    "PostgreSQL is not installed (Debian: apt-get install postgresql)."),
            address);

    /// <summary>A database without tables.</summary>
    public string NewDatabase()
    {
        var name = $"new_{Guid.NewGuid():N}";
        RunAsPostgres(
            "createdb",
            "--host",
            "127.0.0.1",
            "--port",
            Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--username",
            "nocontact",
            name);
        return ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
    }

    /// <summary>Dies as in a power cut, and comes back.</summary>
    public void Restart()
    {
        Stop();
        Run();
    }

    public void Dispose()
    {
        _end.StandardInput.Close();
        _end.WaitForExit();
        _end.Dispose();
    }

    private static string? Programs()
    {
        const string Versions = "/usr/lib/postgresql";
        if (!Directory.Exists(Versions)) return null;
        var programs = Directory.GetDirectories(Versions).Select(version => Path.Combine(version, "bin"));
        return programs.LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
    }

    private void Run() =>
        RunAsPostgres(
            "pg_ctl",
            "--pgdata",
            Data,
            "--wait",
            "--timeout",
            "300",
            "--log",
            Path.Combine(_folder, "log"),
            "--options",
            $"-p {Port} -c listen_addresses={(_address == "127.0.0.1" ? _address : $"127.0.0.1,{_address}")} "
                + $"-c unix_socket_directories={_folder}",
            "start");

    private void Stop() => Run(StopCommand);

    private string[] StopCommand =>
        AsPostgres("pg_ctl", "--pgdata", Data, "--mode", "immediate", "--timeout", "300", "stop");

    // Stops it and removes its folder once the standard input ends, which it does with the process that holds it.
    private Process PrepareTheEnd()
    {
        const string Script = "trap '' INT; cat; \"$@\"; rm -rf \"$0\"";
        return Process.Start(new ProcessStartInfo("sh", ["-c", Script, _folder, .. StopCommand])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
        })!;
    }

    private void RunAsPostgres(string program, params string[] arguments) => Run(AsPostgres(program, arguments));

    // PostgreSQL refuses to run as root.
    private string[] AsPostgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs, program), .. arguments];
        return Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
    }

    private static void Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
