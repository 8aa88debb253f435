using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>The service as a process of its own on a folder of its own.</summary>
public sealed class Service : Site
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-page-").FullName;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _server;

    private protected override async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Built(), "--urls", Address, "--Database:Folder", _folder, "--Limits:PerMinute", "100000",
                "--Limits:SignInsPerMinute", "100000",
            ])
        {
            WorkingDirectory = Sample,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            RedirectStandardOutput = true,
        };
        // Chromium says old names of zones, and newer servers have the new ones alone.
        if (ZoneFolder.IsHere)
            start.Environment["TZDIR"] = ZoneFolder.WithoutLegacyNames(Path.Combine(_folder, "zones"));
        _server = Process.Start(start)!;
        _server.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _server.BeginOutputReadLine();
        var isReady = await Patience.UntilReady(new(Address), () => _server.HasExited);
        Assert.True(isReady, "The server did not get ready:\n" + string.Join('\n', _log));
    }

    private protected override async Task StopAsync()
    {
        _server?.Kill();
        if (_server is not null) await _server.WaitForExitAsync();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private protected override Visitor NewVisitor(IBrowserContext context, IPage page) => new(context, page, Address);

    private protected override void AssertStillWell() =>
        Assert.DoesNotContain(_log, line => line.StartsWith("fail:", StringComparison.Ordinal));

    private static string Sample =>
        Path.GetFullPath("../../../../../samples/NoContact.Samples.MinimalApi", AppContext.BaseDirectory);

    private static string Built()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Sample, "bin", configuration, "net10.0", "NoContact.Samples.MinimalApi.dll");
    }
}

[CollectionDefinition(nameof(Service))]
public sealed class ServiceCollection : ICollectionFixture<Service>;
