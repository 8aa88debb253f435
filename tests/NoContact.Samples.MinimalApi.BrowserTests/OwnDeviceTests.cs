using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using NoContact.Devices;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>What only a device promises: no network, nobody else's eyes, and nothing lost.</summary>
[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class OwnDeviceTests(Device site) : IAsyncLifetime
{
    private const string Passphrase = "seven quiet herons";
    private const string Canary = "Quintessence";

    private readonly string _profile = Directory.CreateTempSubdirectory("nocontact-profile-").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => Assert.True(await Patience.Until(IsDeleted));

    // A browser that was closed may write its last for a moment.
    private bool IsDeleted()
    {
        try
        {
            Directory.Delete(_profile, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [BrowserFact]
    public async Task After_the_first_visit_all_of_it_works_without_a_network_and_after_a_restart()
    {
        await using (var context = await site.OpenProfile(_profile))
        {
            var me = await Open(context);
            await me.SignUpWithJourney();
            await IsInstalled(me);
        }

        await site.ComesAndGoes(isThere: false);
        try
        {
            await using var context = await site.OpenProfile(_profile);
            var me = await Open(context);
            await me.IsAt("10 days in no contact.");
            await me.Press("I feel an urge");
            await me.Press("I may hurt myself");
            await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");
            await me.Sees("116 123");
            await me.Page.ReloadAsync();
            await me.Sees("116 123");
            await me.Press("Go back");
            await me.Press("Yes, go on");
            await me.Press("Write or call them");
            await me.Press("Go on");
            await me.Press("6");
            await me.IsAt("Not now. Urges pass, and you can come back here later.");
            await me.Show("tell", new { kind = "contact" });
            await me.Choose("Something between us");
            await me.Choose("Text message");
            await me.Press("Record it");
            await Assertions.Expect(me.Heading).ToContainTextAsync("Thank you for being honest.");
            await me.Show("log");
            await me.Press("Undo: " + Phrases.English["fact.contactMade"]);
            await me.Press("Undo");
            await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "log");
            await me.Show("home");
            await me.Speak("de");
            await me.IsAt("10 Tage ohne Kontakt.");
        }
        finally
        {
            await site.ComesAndGoes(isThere: true);
        }
    }

    [BrowserFact]
    public async Task Who_has_the_disk_and_not_the_passphrase_finds_no_word_and_no_date()
    {
        string today;
        await using (var context = await site.OpenProfile(_profile))
        {
            var me = await Open(context);
            today = await me.Page.EvaluateAsync<string>("new Date().toISOString().slice(0, 10)");
            await me.Press("With a passphrase");
            await me.Page.Locator("[name=password]").FillAsync(Passphrase);
            await me.Press("Set it");
            await me.Press("Keep a journal on this device");
            await me.Choose("They did");
            await me.Press("Go on");
            await me.IsAt("Have they told you never to contact them again?");
            foreach (var _ in Enumerable.Range(0, 6))
            {
                var question = await me.Heading.TextContentAsync();
                await me.Press("No");
                await Assertions.Expect(me.Heading).Not.ToHaveTextAsync(question!);
            }

            await me.Press("Begin now");
            await me.Press("A note for hard hours");
            await me.Page.Locator("textarea").FillAsync(Canary);
            await me.Press("Record it");
            await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
            await me.Press("A note for hard hours");
            await Assertions.Expect(me.Page.Locator("textarea")).ToHaveValueAsync(Canary);

            await me.Press("Leave now");
            await me.HasLeft();
            await me.Page.GotoAsync("/");
            await me.Press("Open the journal");
            await me.Page.Locator("[name=password]").FillAsync("another one altogether");
            await me.Press("Open");
            await Assertions.Expect(me.Said).ToHaveTextAsync("It does not open with this.");
            await me.Page.Locator("[name=password]").FillAsync(Passphrase);
            await me.Press("Open");
            await me.Press("A note for hard hours");
            await Assertions.Expect(me.Page.Locator("textarea")).ToHaveValueAsync(Canary);
        }

        var files = Directory.GetFiles(_profile, "*", SearchOption.AllDirectories).Where(OfThePage).ToList();
        Assert.Contains(files, file => file.Contains("IndexedDB", StringComparison.Ordinal));
        string[] canaries = [Canary, Passphrase, "seven quiet", today];
        string[] found =
        [
            .. from canary in canaries from file in files where Holds(file, canary) select $"{canary} in {file}",
            .. from file in files.Where(IsNoShell)
               from name in new[] { "calmNote", "endedBy", "neverContactAgain" }
               where Holds(file, name)
               select $"{name} in {file}",
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public Task Help_is_there_while_the_journal_is_locked() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Seal(me);
        await me.Press("Lock now");
        await me.Sees("Open the journal");

        await me.Press("I feel an urge");
        await me.Press("I may hurt myself");

        await me.Sees("116 123");
    });

    [BrowserFact]
    public Task A_passphrase_that_is_removed_is_asked_for_no_more_and_nothing_is_lost() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Seal(me);
        await me.Press("Do without a passphrase");
        await me.Press("Remove it");
        await me.Sees("Without one, anybody who can use this device can read your journal.");

        await me.Show("home");

        await me.IsAt("10 days in no contact.");
    });

    // However it falls, it opens: with the passphrase, or without one.
    [BrowserFact]
    public async Task Who_leaves_while_a_passphrase_is_removed_is_not_shut_out()
    {
        foreach (var delay in new[] { 0, 1, 2, 5 })
            await site.Visit(async me =>
            {
                await me.SignUpWithJourney();
                await Seal(me);
                await me.Press("Do without a passphrase");
                await me.Page.EvaluateAsync(
                    """
                    async delay => {
                      [...document.querySelectorAll('button')].find(one => one.textContent === 'Remove it').click();
                      await new Promise(done => setTimeout(done, delay));
                      document.getElementById('leave').click();
                    }
                    """,
                    delay);
                await me.HasLeft();
                await me.Page.GotoAsync("/");
                await me.Page.Locator("button.urge").WaitForAsync();
                await OpensWith(me, Passphrase);
                await me.IsAt("10 days in no contact.");
            });
    }

    [BrowserFact]
    public Task What_ends_while_somebody_leaves_changes_nothing_any_more() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Seal(me);
        await me.Press("Do without a passphrase");
        await me.GoesBackSlowly();
        await me.Page.EvaluateAsync("""
            () => {
              const open = crypto.subtle.decrypt.bind(crypto.subtle);
              crypto.subtle.decrypt = async (...sealed) => {
                await new Promise(done => setTimeout(done, 800));
                return open(...sealed);
              };
            }
            """);
        await me.Press("Remove it");
        await me.Press("Leave now");
        await me.HasLeft();
    });

    [BrowserFact]
    public Task Once_it_is_locked_nothing_of_it_is_gone_back_to() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Seal(me);
        await me.Press("Go back");
        await me.Press("Somebody I can call");
        await me.Page.Locator("[name=name]").FillAsync(Canary);
        await me.Page.Locator("[name=contact]").FillAsync("0123");
        await me.Press("Record it");
        await me.Press("A note for hard hours");
        await me.Page.Locator("textarea").FillAsync(Canary);
        await me.Press("Help");
        await me.Sees(Canary);

        await me.Page.EvaluateAsync("() => localStorage.setItem('minutes', '0.001')");
        await me.Page.Keyboard.PressAsync("Shift");

        await Assertions.Expect(me.Page.Locator("body")).Not.ToContainTextAsync(Canary);
        await me.Sees("116 123");
        for (var i = 0; i < 4; i++)
        {
            await me.Page.EvaluateAsync("() => history.back()");
            await Task.Delay(TimeSpan.FromSeconds(0.3));
            Assert.DoesNotContain(Canary, await me.Page.ContentAsync(), StringComparison.Ordinal);
        }
    });

    [BrowserFact]
    public Task What_one_tab_seals_no_other_keeps_in_the_clear_or_goes_on_showing() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("deed", new { kind = "hold", steps = Array.Empty<object>() });
        await me.Page.Locator("textarea").FillAsync(Canary);
        var other = new DeviceVisitor(me.Context, await me.Context.NewPageAsync(), site.Address);
        await other.Page.GotoAsync("/");
        await other.IsAt("10 days in no contact.");
        await Seal(other);

        await me.Sees("Open the journal");

        Assert.DoesNotContain(Canary, await Remembered(me), StringComparison.Ordinal);
        await OpensWith(me, Passphrase);
        await me.IsAt("10 days in no contact.");
    });

    [BrowserFact]
    public Task Where_the_browser_keeps_nothing_there_is_help_and_an_answer_all_the_same() => site.Visit(async me =>
    {
        await me.Context.AddInitScriptAsync("""
            for (const kind of ['localStorage', 'sessionStorage', 'indexedDB'])
              Object.defineProperty(window, kind, { get() { throw new DOMException('blocked', 'SecurityError'); } });
            """);
        await me.Page.GotoAsync("/");
        await me.Sees("This browser lets this page keep nothing now");
        await me.WeighAnUrge();
        await me.Sees("116 123");
        await me.Press("Help");
        await me.Sees("116 123");
        await me.Press("Leave now");
        await me.HasLeft();
    });

    [BrowserFact]
    public Task Who_cannot_open_their_journal_can_bring_it_in_again_or_erase_it() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Spoil(me, "heads");
        await me.Page.ReloadAsync();
        await me.IsAt("Your journal does not open");
        await me.WeighAnUrge();
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "answer");
        await me.Show("unopened");
        await me.Press("Bring a journal in");
        await me.BringIn("""{"schema":1,"zone":"Europe/London","facts":[]}""");
        await me.IsAt("Nothing has to be counted yet. When you begin, each day will count.");
    });

    [BrowserFact]
    public Task What_cannot_be_read_stands_in_nobodys_way() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Record(new { ago = 1, fact = "watched" });
        await Spoil(me, "blocks");

        await me.Show("home");
        await me.IsAt("10 days in no contact.");
        await me.Sees("A part of this journal cannot be read");
        await me.Show("tell", new { kind = "watched" });
        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
    });

    [BrowserFact]
    public Task Two_tabs_at_once_keep_to_one_order() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("tell", new { kind = "watched" });
        var other = await me.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.GetByRole(AriaRole.Button, new() { Name = "Something else changed" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "I looked at their profile" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Assertions.Expect(other.Locator("#said")).ToHaveTextAsync("Recorded.");

        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToContainTextAsync("was changed in another tab");
        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
        Assert.Equal(2, await me.Told<int>("facts.filter(fact => fact.fact === 'watched').length"));
    });

    // A few in CI; scripts/kill-the-browser for two hundred.
    [BrowserFact]
    public async Task Killing_the_browser_loses_nothing_that_was_acknowledged()
    {
        var kills = int.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_KILLS") ?? "1", CultureInfo.InvariantCulture);
        var random = new Random(20261129);
        await using (var context = await site.OpenProfile(_profile))
        {
            var me = await Open(context);
            await me.SignUpWithJourney();
            await IsInstalled(me);
        }

        var (told, acknowledged) = (0, 0);
        for (var kill = 0; kill <= kills; kill++)
        {
            await using var context = await site.OpenProfile(_profile);
            var me = await Open(context);
            await me.IsAt("10 days in no contact.");
            await me.Show("log", new { isWhole = true });
            var kept = await me.Page.Locator("li strong", new() { HasText = "their profile" }).CountAsync();
            Assert.InRange(kept, acknowledged, told);
            told = kept;
            acknowledged = kept;
            if (kill == kills) return;

            var killing = Kill(after: TimeSpan.FromMilliseconds(random.Next(200, 3000)));
            try
            {
                while (true)
                {
                    await me.Show("tell", new { kind = "watched" });
                    told++;
                    await me.Press("Record it");
                    await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
                    acknowledged++;
                }
            }
            catch (PlaywrightException) // The browser is gone.
            {
                await killing;
            }
        }
    }

    [BrowserFact]
    public async Task A_new_version_is_taken_whole_or_not_at_all_and_never_beside_the_old()
    {
        var folder = Directory.CreateTempSubdirectory("nocontact-site-").FullName;
        try
        {
            await using (var context = await site.OpenProfile(_profile))
            {
                var me = await Open(context);
                await me.SignUpWithJourney();
                await IsInstalled(me);

                // One that is not there whole yet is not taken.
                await site.Brings(NewVersion(Path.Combine(folder, "half"), isWhole: false));
                Assert.Equal("redundant", await TakesANewVersion(me));
                await IsVersion(me, "Notes", isNew: false);

                // A whole one waits until no page shows the old.
                await site.Brings(NewVersion(Path.Combine(folder, "whole"), isWhole: true));
                Assert.Equal("installed", await TakesANewVersion(me));
                await IsVersion(me, "Notes", isNew: false);
            }

            await using (var context = await site.OpenProfile(_profile))
            {
                var me = await Open(context);
                await IsVersion(me, "Notes of tomorrow", isNew: true);
                await me.IsAt("10 days in no contact.");
            }
        }
        finally
        {
            await site.Brings(site.Files);
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserFact]
    public Task Below_a_path_it_starts_and_in_a_frame_it_does_not() => site.Visit(async me =>
    {
        await me.Page.GotoAsync("/below/a/path/");
        await me.Press("Keep a journal on this device");
        await me.IsAt("The breakup");

        await me.Page.GotoAsync("/app.webmanifest");
        var framed = await me.Page.EvaluateAsync<string>("""
            async () => {
              const frame = document.createElement('iframe');
              frame.src = '/below/a/path/';
              document.documentElement.append(frame);
              await new Promise(done => frame.addEventListener('load', done));
              await new Promise(done => setTimeout(done, 1500));
              return frame.contentDocument.body?.textContent ?? '';
            }
            """);
        Assert.Equal("", framed);
    });

    [BrowserFact]
    public Task Once_it_is_loaded_nothing_is_asked_of_anybody() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await IsInstalled(me);
        await me.Page.ReloadAsync();
        await me.IsAt("10 days in no contact.");
        await Task.Delay(TimeSpan.FromSeconds(2));
        var asked = new List<string>();
        me.Context.Request += (_, request) => asked.Add(request.Url);

        await me.WeighAnUrge();
        await me.IsAt("Not now. Urges pass, and you can come back here later.");
        await me.Show("insights");

        Assert.All(asked, url => Assert.StartsWith(site.Address, url, StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task In_the_browser_every_case_is_answered_as_the_console_answers_it() => site.Visit(async me =>
    {
        await me.Page.GotoAsync("/app.webmanifest");
        foreach (var language in new[] { "en", "pt-BR" })
        {
            var answers = await me.Page.EvaluateAsync<string[]>(
                """
                async ([cases, language]) => {
                  const { dotnet } = await import('/_framework/dotnet.js');
                  globalThis.home ??= (async () => {
                    const { getAssemblyExports } = await dotnet.create();
                    const { NoContact } = await getAssemblyExports('NoContact.Samples.Browser.dll');
                    return NoContact.Samples.Browser.Engine.Home;
                  })();
                  const engine = await globalThis.home;
                  return cases.map(one => engine.Weigh(one, language, ''));
                }
                """,
                new object[] { Cases.Lines.Split('\n'), language });
            var expected = site.Console.Expected(language).TrimEnd('\n').Split('\n');
            Assert.Equal(expected.Length, answers.Length);
            Assert.All(expected.Zip(answers), pair =>
            {
                if (pair.Second.StartsWith("{\"status\":400", StringComparison.Ordinal))
                    Assert.Equal(Errors(pair.First), Errors(pair.Second));
                else
                    Assert.Equal($"{{\"status\":200,\"version\":0,\"body\":{pair.First}}}", pair.Second);
            });
        }

        static string Errors(string answer) => answer[answer.IndexOf("\"errors\"", StringComparison.Ordinal)..];
    });

    [BrowserFact]
    public void What_a_browser_loads_at_first_stays_within_its_budget()
    {
        string[] unused = ["icudt", "blazor"];
        var first = Directory.GetFiles(site.Files, "*.br", SearchOption.AllDirectories)
            .Where(file => !unused.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)))
            .Sum(file => new FileInfo(file).Length);

        Assert.InRange(first, 0, 3_000 * 1024);
    }

    // The same with another page and another script, as a build of tomorrow has them.
    private string NewVersion(string folder, bool isWhole)
    {
        foreach (var file in Directory.GetFiles(site.Files, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(site.Files, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var script = Directory.GetFiles(folder, "app.js", SearchOption.AllDirectories).Single();
        var page = Path.Combine(folder, "index.html");
        var assets = Path.Combine(folder, "assets.js");
        var list = File.ReadAllText(assets);
        Change(script, text => text + "globalThis.isNew = true;");
        Change(page, text => text.Replace("<title>Notes<", "<title>Notes of tomorrow<", StringComparison.Ordinal));
        File.WriteAllText(assets, list + $"self.assetsManifest.version = 'of tomorrow, {isWhole}';");
        if (!isWhole) File.Delete(script);
        return folder;

        void Change(string file, Func<string, string> change)
        {
            var before = HashOf(file);
            File.WriteAllText(file, change(File.ReadAllText(file)));
            Assert.Contains(before, list, StringComparison.Ordinal);
            list = list.Replace(before, HashOf(file), StringComparison.Ordinal);
        }

        static string HashOf(string file) => Convert.ToBase64String(SHA256.HashData(File.ReadAllBytes(file)));
    }

    private static Task<string> TakesANewVersion(Visitor me) => me.Page.EvaluateAsync<string>("""
        async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const worker = registration.installing ?? registration.waiting;
          if (worker?.state === 'installing') await new Promise(done => worker.addEventListener('statechange', done));
          return worker?.state ?? 'none';
        }
        """);

    private static async Task IsVersion(Visitor me, string title, bool isNew)
    {
        await me.Page.ReloadAsync();
        await Assertions.Expect(me.Page).ToHaveTitleAsync(title);
        await me.IsAt("10 days in no contact.");
        Assert.Equal(isNew, await me.Page.EvaluateAsync<bool>("globalThis.isNew === true"));
    }

    private async Task Kill(TimeSpan after)
    {
        await Task.Delay(after);
        using var kill = Process.Start("pkill", ["-KILL", "-f", _profile])!;
        await kill.WaitForExitAsync();
    }

    private static async Task Seal(Visitor me)
    {
        await me.Show("more");
        await me.Page.Locator("[name=password]").FillAsync(Passphrase);
        await me.Press("Set it");
        await Assertions.Expect(me.Said).ToContainTextAsync("Sealed.");
    }

    private static async Task OpensWith(Visitor me, string passphrase)
    {
        var way = me.Page.GetByRole(AriaRole.Button, new() { Name = "Open the journal", Exact = true });
        if (await way.CountAsync() == 0) return;
        await way.ClickAsync();
        await me.Page.Locator("[name=password]").FillAsync(passphrase);
        await me.Press("Open");
    }

    // The last record of a store is cut short, as a disk may do; the head says that something was written.
    private static async Task Spoil(Visitor me, string store) => await me.Page.EvaluateAsync(
        """
        async name => {
          const answered = request => new Promise(done => { request.onsuccess = () => done(request.result); });
          const database = await answered(indexedDB.open('notes', 1));
          const stores = database.transaction(['heads', 'blocks'], 'readwrite');
          const last = (await answered(stores.objectStore(name).getAll())).at(-1);
          await answered(stores.objectStore(name).put({ ...last, body: last.body.slice(0, 20) }));
          const [head] = await answered(stores.objectStore('heads').getAll());
          await answered(stores.objectStore('heads').put({ ...head, stamp: crypto.randomUUID() }));
          database.close();
        }
        """,
        store);

    private static Task<string> Remembered(Visitor me) =>
        me.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");

    private static async Task IsInstalled(Visitor me) =>
        await me.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");

    private async Task<Visitor> Open(IBrowserContext context)
    {
        var page = context.Pages[0];
        await page.GotoAsync("/");
        return new DeviceVisitor(context, page, site.Address);
    }

    // What the browser keeps of its own, such as of its components, is not the page's.
    private static bool OfThePage(string file) =>
        new[] { "IndexedDB", "Storage", "Sessions", "Service Worker", "History" }
            .Any(name => file.Contains(name, StringComparison.Ordinal));

    // The page's own code, kept for when there is no network, has the names of facts in it.
    private static bool IsNoShell(string file) => !file.Contains("Service Worker", StringComparison.Ordinal);

    private static bool Holds(string file, string text)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }
}
