using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace NoContact.Devices;

/// <summary>The engine published for a browser: the same answers, in every zone and language of the browser.</summary>
[Trait("Speed", "slow")]
public sealed class BrowserTests(Site site, ITestOutputHelper output) : IClassFixture<Site>
{
    // The library's own files and what they need, in KiB as a server sends them.
    private const long Budget = 520;

    private const string Chromium = "/usr/bin/chromium";

    private static readonly (string Zone, string Locale, string Language)[] Browsers =
    [
        ("Europe/Berlin", "de-DE", "de"), ("Asia/Calcutta", "en-IN", "en"), ("America/Buenos_Aires", "es-AR", "es"),
        ("Asia/Katmandu", "th-TH", "fr"), ("GMT", "fa-IR", "pt-BR"),
    ];

    [SkippableFact]
    public async Task In_a_browser_the_answers_are_the_same_whatever_its_zone_and_language()
    {
        Matrix.IsWholeOrSkipped();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        foreach (var (zone, locale, language) in Browsers)
        {
            await using var context = await browser.NewContextAsync(new() { TimezoneId = zone, Locale = locale });
            var page = await context.NewPageAsync();
            await page.GotoAsync(site.Address);
            await page.WaitForFunctionAsync("window.device", options: new() { Timeout = 60_000 });

            var answers = await page.EvaluateAsync<string>(
                "([lines, language]) => device.Answer(lines, language)", new[] { Cases.Lines, language });
            Assert.Empty(Cases.Differences(site.Console.Expected(language), answers));
            // Under the browser's own name of its zone, by the zone data that .NET brings to a browser.
            Assert.NotEmpty(
                await page.EvaluateAsync<string>("device.Begin(Intl.DateTimeFormat().resolvedOptions().timeZone)"));
        }
    }

    [SkippableFact]
    public async Task The_first_answer_is_there_not_long_after_an_app_that_does_nothing()
    {
        Matrix.IsWholeOrSkipped();
        const int tries = 7;
        var empty = site.Console.Publish("tests/NoContact.Devices", "empty", "-p:Without=NoContact");
        var lines = Enumerable.Repeat(Cases.Lines.Split('\n')[0], 1000).ToArray();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var (without, with) = (await site.Serve(Path.Combine(empty, "wwwroot")), site.Address);
        var waits = new Dictionary<string, List<double[]>> { [without] = [], [with] = [] };
        for (var i = 0; i < 2 * tries; i++)
        {
            var address = i % 2 == 0 ? without : with;
            await using var context = await browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            await page.WaitForFunctionAsync("() => !!window.wait", options: new() { Timeout = 60_000 });
            waits[address].Add(await page.EvaluateAsync<double[]>("lines => wait(lines)", lines));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first answer {Median(with, 0):F0} ms, an app that does nothing {Median(without, 0):F0} ms, "
                + $"1000 answers {Median(with, 1):F0} ms"));
        Assert.InRange(Median(with, 0), 0, 3 * Median(without, 0));

        double Median(string address, int which) =>
            waits[address].Select(wait => wait[which]).Order().ElementAt(tries / 2);
    }

    [SkippableFact]
    public void What_a_browser_loads_of_the_library_stays_within_its_budget()
    {
        Matrix.IsWholeOrSkipped();
        string[] own = ["NoContact.Core.", "NoContact.NodaTime.", "NoContact.", "NodaTime.", "Stateless."];
        var sizes = Directory.EnumerateFiles(Path.Combine(site.Files, "_framework"), "*.wasm.br")
            .Select(file => new FileInfo(file))
            .Where(file => own.Any(name => file.Name.StartsWith(name, StringComparison.Ordinal)))
            .Where(file => !file.Name.StartsWith("NoContact.Devices", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(5, sizes.Count);
        Assert.True(
            sizes.Sum(file => file.Length) < Budget * 1024,
            string.Join(
                ' ',
                sizes.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length}"))));
    }

    private static Task<IBrowser> Launch(IPlaywright playwright)
    {
        Matrix.Needs(File.Exists(Chromium), Chromium);
        return playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }
}
