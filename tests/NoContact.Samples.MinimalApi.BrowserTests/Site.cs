using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>The sample as a process of its own on a folder of its own, and a browser.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly float Milliseconds = (float)Patience.Budget.TotalMilliseconds;

    private readonly string _folder = Directory.CreateTempSubdirectory("nocontact-page-").FullName;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>By its name: a number alone has no passkeys.</summary>
    public string Address { get; } = $"http://localhost:{Loopback.FreePort()}";

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                throw new InvalidOperationException(
                    $"There is no {BrowserFactAttribute.Chromium}; in CI there must be.");
            return;
        }

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
        Assertions.SetDefaultExpectTimeout(Milliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Timeout = Milliseconds,
            Args =
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        var isReady = await Patience.UntilReady(new(Address), () => _server.HasExited);
        Assert.True(isReady, "The server did not get ready:\n" + string.Join('\n', _log));
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Kill();
        if (_server is not null) await _server.WaitForExitAsync();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Somebody opens the page, does something, and nothing odd may happen on the way.</summary>
    public async Task Visit(
        Func<Visitor, Task> deed,
        string locale = "en-GB",
        string zone = "Europe/London",
        params int[] mayFail)
    {
        await using var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                Locale = locale,
                TimezoneId = zone,
                ViewportSize = new() { Width = 390, Height = 800 },
            });
        context.SetDefaultTimeout(Milliseconds);
        var visitor = new Visitor(context, await context.NewPageAsync(), Address);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator("h1").WaitForAsync();
        await deed(visitor);
        Assert.DoesNotContain(_log, line => line.StartsWith("fail:", StringComparison.Ordinal));
        visitor.AssertNothingOdd(mayFail);
    }

    private static string Sample =>
        Path.GetFullPath("../../../../../samples/NoContact.Samples.MinimalApi", AppContext.BaseDirectory);

    private static string Built()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Sample, "bin", configuration, "net10.0", "NoContact.Samples.MinimalApi.dll");
    }
}

[CollectionDefinition(nameof(Site))]
public sealed class SiteCollection : ICollectionFixture<Site>;
