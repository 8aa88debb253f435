using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using NoContact.Devices;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>The page's home on the device, published, and served as files by a host that does nothing else.</summary>
public sealed class Device : Site
{
    private WebApplication? _host;

    /// <summary>The console, whose answers the device's are beside.</summary>
    internal ConsoleRunner Console { get; } = new();

    /// <summary>What was published.</summary>
    internal string Files { get; private set; } = "";

    /// <summary>CI holds the floor; the rest is run by hand.</summary>
    internal static void SkipUnlessAllIsAsked() =>
        Skip.IfNot(Environment.GetEnvironmentVariable("NOCONTACT_HOMES") == "all", "every home: NOCONTACT_HOMES=all");

    /// <summary>A browser of its own on a profile in a folder, as somebody has on their device.</summary>
    internal async Task<IBrowserContext> OpenProfile(string profile)
    {
        var context = await Playwright.Chromium.LaunchPersistentContextAsync(
            profile,
            new()
            {
                ExecutablePath = BrowserFactAttribute.Chromium,
                Timeout = Milliseconds,
                BaseURL = Address,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                ViewportSize = new() { Width = 390, Height = 800 },
                Args = Args,
            });
        context.SetDefaultTimeout(Milliseconds);
        return context;
    }

    internal async Task ComesAndGoes(bool isThere)
    {
        if (isThere) await Serve(Files);
        else await _host!.DisposeAsync();
    }

    /// <summary>Another build stands there now.</summary>
    internal async Task Brings(string files)
    {
        await _host!.DisposeAsync();
        await Serve(files);
    }

    private protected override async Task StartAsync()
    {
        Files = Environment.GetEnvironmentVariable("NOCONTACT_SITE")
            ?? Path.Combine(Console.Publish("samples/NoContact.Samples.Browser", "site"), "wwwroot");
        await Serve(Files);
    }

    private protected override async Task StopAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        Console.Dispose();
    }

    private protected override Visitor NewVisitor(IBrowserContext context, IPage page) =>
        new DeviceVisitor(context, page, Address);

    private async Task Serve(string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        _host = builder.Build();
        _host.Urls.Add(Address);
        _host.Use((http, next) =>
        {
            // Below a path it is as from a host that sends nothing of its own.
            var isBelow = http.Request.Path.StartsWithSegments("/below", StringComparison.Ordinal);
            foreach (var header in isBelow ? [] : Headers()) http.Response.Headers[header[0]] = header[1];

            // Many hosts lead from index.html to its folder; and of a page that is emptied a browser asks for a picture
            // that no page names.
            var path = http.Request.Path.Value ?? "";
            if (path == "/favicon.ico") http.Response.StatusCode = StatusCodes.Status204NoContent;
            else if (path.EndsWith("/index.html", StringComparison.Ordinal)) http.Response.Redirect("./");
            else return next(http);
            return Task.CompletedTask;
        });
        var files = new PhysicalFileProvider(folder);
        foreach (var path in new[] { "", "/below/a/path" })
        {
            _host.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = path });
            _host.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files, RequestPath = path, ServeUnknownFileTypes = true,
            });
        }

        await _host.StartAsync();
    }

    // What the README asks of a host.
    private static IEnumerable<string[]> Headers() => Fenced
        .In("samples/NoContact.Samples.Browser/README.md")[1]
        .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(": ", 2));
}

[CollectionDefinition(nameof(Device))]
public sealed class DeviceCollection : ICollectionFixture<Device>;
