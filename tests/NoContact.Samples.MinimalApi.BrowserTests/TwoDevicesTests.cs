using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>
/// One journal on two devices: by a sealed file, and by a folder that some program copies between them.
/// </summary>
[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class TwoDevicesTests(Device site)
{
    private const string Passphrase = "seven quiet herons";
    private const string Canary = "Quintessence";

    [BrowserFact]
    public Task A_folder_keeps_two_devices_in_step_whatever_is_copied_late_twice_or_half() => site.Visit(async phone =>
    {
        await Begin(phone);
        await ChooseFolder(phone);
        await phone.Sees("Last compared");
        var (name, file) = Assert.Single(await Files(phone));
        Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        await site.Visit(async laptop =>
        {
            await Put(laptop, name, file);
            await ChooseFolder(laptop);
            await laptop.Sees("Last compared");
            await laptop.Show("home");
            await laptop.IsAt("10 days in no contact.");
            await TellThatTheyLooked(laptop);
            await TellAnUrge(phone);

            // Both ways, beside an old copy under another name, one that is copied half, and a stranger's.
            await Copy(laptop, phone);
            await Put(phone, "old copy.sealed", file);
            await Put(phone, "half.sealed", file[..(file.Length / 2)]);
            await Put(phone, "stranger.sealed", Encoding.UTF8.GetBytes("not one of ours at all, and long enough"));
            await Compare(phone);
            await phone.Sees("half.sealed, stranger.sealed");
            await Copy(phone, laptop);
            await Compare(laptop);
            var (there, here) = (await Told(phone), await Told(laptop));
            Assert.Equal(there.Order(), here.Order());
            Assert.Contains("watched", here);
            Assert.Contains("urge", here);

            // What was copied half comes whole later.
            await Put(phone, "half.sealed", file);
            await Compare(phone);
            await Assertions.Expect(phone.Page.Locator("main")).Not.ToContainTextAsync("half.sealed");
        });

        // A file of a later page is named and holds nothing up.
        await Put(phone, "later.sealed", await Sealed(phone, """{"schema":99}"""));
        await Compare(phone);
        await phone.Sees("later.sealed");
        await Compare(phone);
        await phone.Sees("later.sealed");

        // Erased here, it is taken out, and the other device's file does not bring it back.
        await phone.Show("erase");
        await phone.Press("Erase it for good");
        await phone.IsAt("The breakup");
        await phone.Page.ReloadAsync();
        await phone.Show("devices");
        await phone.Press("Compare now");
        await phone.Sees("Last compared");
        Assert.DoesNotContain(name, (await Files(phone)).Keys);
        Assert.Equal(0, await Journeys(phone));
    });

    [BrowserFact]
    public Task A_sealed_file_opens_with_its_passphrase_alone_and_what_it_tells_is_added() => site.Visit(async phone =>
    {
        await Begin(phone);
        await phone.Show("devices");
        await phone.Page.Locator("[name=password]").FillAsync(Passphrase);
        await phone.Press("Go on");
        var download = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Press("Download it sealed"));
        var file = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        await site.Visit(async laptop =>
        {
            await laptop.Press("Keep a journal on this device");
            await laptop.Press("Bring a journal in");
            await laptop.Page.Locator("[name=password]").FillAsync("another one altogether");
            await laptop.BringIn(file);
            await Assertions.Expect(laptop.Said).ToHaveTextAsync("The file does not open.");
            await laptop.Page.Locator("[name=password]").FillAsync(Passphrase);
            await laptop.BringIn(file);
            await laptop.IsAt("10 days in no contact.");
            await Assertions.Expect(laptop.Said).ToHaveTextAsync("It is here, as a journal of its own.");

            await laptop.Show("bring");
            await laptop.Page.Locator("[name=password]").FillAsync(Passphrase);
            await laptop.BringIn(file);
            await Assertions.Expect(laptop.Said).ToHaveTextAsync("What the file tells is in your journal now.");
            Assert.Equal(1, await Journeys(laptop));
        });
    });

    // A journal that was kept elsewhere, as any home of the page exports it.
    private static async Task Begin(Visitor me)
    {
        var now = DateTimeOffset.Parse(
            await me.Page.EvaluateAsync<string>("new Date().toISOString()"), CultureInfo.InvariantCulture);
        string Ago(int hours) => JsonSerializer.Serialize(now.AddHours(-hours));
        string[] questions =
        [
            "neverContactAgain", "legalOrder", "afraidOfThem", "theyAreAfraid", "askedForSpace", "under18",
        ];
        string[] facts =
        [
            $$"""{"fact":"breakup","id":"b","at":{{Ago(288)}},"recordedAt":{{Ago(288)}},"endedBy":"ex"}""",
            .. questions.Select(question =>
                $$"""
                {"fact":"answer","id":"{{question}}","at":{{Ago(264)}},"recordedAt":{{Ago(264)}},
                "question":"{{question}}","answer":"no"}
                """),
            $$"""{"fact":"noContactStarted","id":"n","at":{{Ago(240)}},"recordedAt":{{Ago(240)}}}""",
            $$"""
            {"fact":"calmNote","id":"c","at":{{Ago(200)}},"recordedAt":{{Ago(200)}},"text":"{{Canary}}"}
            """,
        ];
        await me.Press("Keep a journal on this device");
        await me.Press("Bring a journal in");
        await me.BringIn(
            $$"""{"schema":1,"identity":"mine","zone":"Europe/London","facts":[{{string.Join(',', facts)}}]}""");
        await me.IsAt("10 days in no contact.");
    }

    private static async Task TellThatTheyLooked(Visitor me)
    {
        await me.Show("tell", new { kind = "watched" });
        await me.Press("Record it");
        await Assertions.Expect(me.Said).ToHaveTextAsync("Recorded.");
    }

    private static async Task TellAnUrge(Visitor me)
    {
        await me.Show("home");
        await me.WeighAnUrge();
        await me.IsAt("Not now. Urges pass, and you can come back here later.");
    }

    // The browser's own picker is nobody's to press in a test; the folder is a real one, of the page's own.
    private static async Task ChooseFolder(Visitor me)
    {
        await me.Context.AddInitScriptAsync("""
            window.showDirectoryPicker = async () =>
              (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true });
            """);
        await me.Page.ReloadAsync();
        var view = await me.Page.Locator("body").GetAttributeAsync("data-view");
        if (view == "welcome") await me.Press("On another device too");
        else await me.Show("devices");
        await me.Page.Locator("[name=password]").FillAsync(Passphrase);
        await me.Press("Go on");
        await me.Press("Choose a folder");
    }

    private static async Task Compare(Visitor me)
    {
        await me.Show("devices");
        await me.Press("Compare now");
        await me.Sees("Last compared");
    }

    private static async Task Copy(Visitor from, Visitor to)
    {
        foreach (var (name, file) in await Files(from)) await Put(to, name, file);
    }

    private static async Task<Dictionary<string, byte[]>> Files(Visitor me) =>
        (await me.Page.EvaluateAsync<string[][]>("""
            async () => {
              const root = await navigator.storage.getDirectory();
              const folder = await root.getDirectoryHandle('shared', { create: true });
              const found = [];
              for await (const entry of folder.values()) {
                const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
                found.push([entry.name, btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))]);
              }
              return found;
            }
            """)).ToDictionary(file => file[0], file => Convert.FromBase64String(file[1]));

    // Sealed as the page does, by the page's own form: a text under the passphrase.
    private static async Task<byte[]> Sealed(Visitor me, string text) => Convert.FromBase64String(
        await me.Page.EvaluateAsync<string>(
            """
            async ([text, passphrase]) => {
              const head = new Uint8Array(36);
              new DataView(head.buffer).setUint32(0, 0x4e6f7431);
              new DataView(head.buffer).setUint32(4, 1000);
              const words = await crypto.subtle.importKey(
                'raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey']);
              const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: head.slice(8, 24), iterations: 1000 };
              const form = { name: 'AES-GCM', length: 256 };
              const key = await crypto.subtle.deriveKey(derivation, words, form, false, ['encrypt']);
              const how = { ...form, iv: head.slice(24), additionalData: head };
              const data = await crypto.subtle.encrypt(how, key, new TextEncoder().encode(text));
              const bytes = [...head, ...new Uint8Array(data)];
              return btoa(bytes.map(byte => String.fromCharCode(byte)).join(''));
            }
            """,
            new[] { text, Passphrase }));

    private static async Task Put(Visitor me, string name, byte[] file) => await me.Page.EvaluateAsync(
        """
        async ([name, text]) => {
          const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true });
          const into = await (await folder.getFileHandle(name, { create: true })).createWritable();
          await into.write(Uint8Array.from(atob(text), byte => byte.charCodeAt(0)));
          await into.close();
        }
        """,
        new[] { name, Convert.ToBase64String(file) });

    private static async Task<string[]> Told(Visitor me) =>
        await me.Told<string[]>("facts.map(fact => fact.fact)");

    private static Task<int> Journeys(Visitor me) => me.Page.EvaluateAsync<int>("""
        () => new Promise(done => {
          indexedDB.open('notes', 1).onsuccess = ({ target: { result } }) => {
            result.transaction('heads').objectStore('heads').count().onsuccess = counted => done(counted.target.result);
          };
        })
        """);
}
