using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>A home of the page, running, and a browser in front of it.</summary>
public abstract class Site : IAsyncLifetime
{
    private protected static readonly float Milliseconds = (float)Patience.Budget.TotalMilliseconds;

    private protected static readonly string[] Args =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>By its name: a number alone has no passkeys.</summary>
    public string Address { get; } = $"http://localhost:{Loopback.FreePort()}";

    private protected IPlaywright Playwright => _playwright!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                throw new InvalidOperationException(
                    $"There is no {BrowserFactAttribute.Chromium}; in CI there must be.");
            return;
        }

        Assertions.SetDefaultExpectTimeout(Milliseconds);
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Timeout = Milliseconds,
            Args = Args,
        });
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await StopAsync();
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
        var visitor = NewVisitor(context, await context.NewPageAsync());
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator("h1").WaitForAsync();
        await deed(visitor);
        AssertStillWell();
        visitor.AssertNothingOdd(mayFail);
    }

    private protected abstract Task StartAsync();

    private protected abstract Task StopAsync();

    private protected abstract Visitor NewVisitor(IBrowserContext context, IPage page);

    private protected virtual void AssertStillWell()
    {
    }
}
