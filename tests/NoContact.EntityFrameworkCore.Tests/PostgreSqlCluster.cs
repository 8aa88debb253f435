using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NoContact.Stores;

namespace NoContact.EntityFrameworkCore;

/// <summary>A PostgreSQL cluster in a temporary folder. Where none is installed a store in memory stands in, and a line says so; in CI that is a failure.</summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-pg-").FullName;
    private readonly string? _programs = Programs();
    private readonly ServiceProvider? _provider;

    public PostgreSqlCluster()
    {
        if (_programs is null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException("PostgreSQL is not installed; in CI it must be.");
            Console.WriteLine("skipped: PostgreSQL is not installed (Debian: apt-get install postgresql), so its tests ran in memory.");
            Store = new InMemoryJourneyStore();
            return;
        }

        var port = Loopback.FreePort();
        var data = Path.Combine(_folder, "data");
        Run("chown", "postgres", _folder);
        RunAsPostgres("initdb", "--pgdata", data, "--auth", "trust", "--username", "nocontact", "--no-sync");
        RunAsPostgres("pg_ctl", "--pgdata", data, "--wait", "--log", Path.Combine(_folder, "log"), "--options", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder}", "start");
        var services = new ServiceCollection();
        services.AddJourneyStore(options => options.UsePostgreSql($"Host=127.0.0.1;Port={port};Username=nocontact;Database=postgres;Maximum Pool Size=20"));
        _provider = services.BuildServiceProvider();
        _provider.MigrateJourneyStoreAsync().GetAwaiter().GetResult();
        Store = _provider.GetRequiredService<IJourneyStore>();
    }

    public IJourneyStore Store { get; }

    public void Dispose()
    {
        _provider?.Dispose();
        if (_programs is not null) RunAsPostgres("pg_ctl", "--pgdata", Path.Combine(_folder, "data"), "--mode", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    // PostgreSQL refuses to run as root.
    private void RunAsPostgres(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        if (Environment.UserName == "root") Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        if (program == "chown" && Environment.UserName != "root") return;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
