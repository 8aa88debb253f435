using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class ReachTests(Service site)
{
    private readonly List<string> _wrong = [];
    private int _views;
    private int _pictures;

    [BrowserFact]
    public Task The_keyboard_alone_gets_through_an_urge() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Assertions.Expect(me.Heading).ToBeFocusedAsync();
        await TabTo(me, "I feel an urge");
        await me.Page.Keyboard.PressAsync("Enter");
        await me.IsAt("First: are you safe right now?");
        await Assertions.Expect(me.Heading).ToBeFocusedAsync();
        await TabTo(me, "Yes, go on");
        await me.Page.Keyboard.PressAsync("Enter");
        await me.IsAt("What do you want to do?");
        await Assertions.Expect(me.Heading).ToBeFocusedAsync();
        await TabTo(me, "Write or call them");
        await me.Page.Keyboard.PressAsync("Space");
        await me.IsAt("What is underneath?");
        await me.Page.Keyboard.PressAsync("Tab");
        await me.Page.Keyboard.PressAsync("Space");
        await TabTo(me, "Go on");
        await me.Page.Keyboard.PressAsync("Enter");
        await me.IsAt("How strong is it, 0 to 10?");
        await TabTo(me, "7");
        await me.Page.Keyboard.PressAsync("Enter");
        await me.Sees("What you can do");
        await me.Sees("You long to feel close again"); // The motive that was ticked.
        await Assertions.Expect(me.Heading).ToBeFocusedAsync();
    });

    // In CI each view is seen once, and over the views each language at each width, light and dark, at both sizes of
    // text; NOCONTACT_EVERY_LOOK=1 sees all of all, NOCONTACT_SCREENSHOTS=folder keeps a picture of each.
    [BrowserFact]
    public Task Every_view_is_whole_and_axe_finds_nothing_in_any_language_light_or_dark_narrow_or_large() =>
        site.Visit(async me =>
    {
        await InEveryLook("welcome");
        await me.Press("Sign in");
        await InEveryLook("enter");
        await me.Press("Go back");
        await me.Press("I am new here");
        await InEveryLook("enter");
        await me.Press("Go back");
        await me.SignUpWithJourney(note: "19:30");
        await LayBy(me);
        await me.Record(
        [
            new { ago = 150, fact = "contactMade", channel = "text", purpose = "personal" },
            new { ago = 149, fact = "noContactStarted" },
            .. Enumerable.Range(0, 7).Select(place => new
            {
                ago = 100 - (place * 15),
                fact = "urge",
                intensity = 5,
                channel = "text",
                motives = new[] { "hope" },
            }),
        ]);
        foreach (var (view, given) in Views)
        {
            await me.Show(view, given);
            await InEveryLook(view);
        }

        await me.WhileTheJournalOpens(() => InEveryLook("opening"));
        await me.Show("urge", new { step = "strength", urge = new { intent = "startConversation" } });
        await me.Press("9");
        await InEveryLook("answer");
        await me.Page.GetByRole(AriaRole.Button, new() { NameString = "Wait, and come back at" }).ClickAsync();
        await InEveryLook("wait");
        await me.Press("I wrote to them");
        await me.Choose("Something between us");
        await me.Choose("Text message");
        await me.Press("Record it");
        await InEveryLook("told");
        await me.Show("begin");
        await InEveryLook("begin");
        await me.AnswersYes("afraidOfThem");
        await me.Show("heard", new { queue = new[] { "theyAreAfraid" } });
        await InEveryLook("heard");
        await me.Show("home");
        await InEveryLook("home");
        if (_wrong.Count > 0) Assert.Fail(string.Join('\n', _wrong));

        async Task InEveryLook(string view)
        {
            await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", view);
            foreach (var look in LooksAt(_views++)) await Look(me, view, look);
            await me.Speak("en");
        }
    });

    // The package's own way opens a second page for every look, and reads its script anew there.
    private static readonly string Axe = ReadAxe();

    private static readonly int[] Widths = [320, 390, 1280];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly int[] Sizes = [100, 200];

    private static IEnumerable<(string Language, int Width, ColorScheme Scheme, int Size)> LooksAt(int view)
    {
        if (Environment.GetEnvironmentVariable("NOCONTACT_EVERY_LOOK") == "1")
            return from language in Phrases.BuiltIn from width in Widths from scheme in Schemes from size in Sizes
                   select (language, width, scheme, size);
        return
        [
            (
                Phrases.BuiltIn[view % Phrases.BuiltIn.Count],
                Widths[view % Widths.Length],
                Schemes[view % Schemes.Length],
                Sizes[view / 2 % Sizes.Length]),
        ];
    }

    private static readonly (string View, object? Given)[] Views =
    [
        ("firstMeeting", null), ("ask", new { queue = new[] { "legalOrder" } }), ("questions", null), ("home", null),
        ("urge", null),
        ("urge", new { step = "what" }),
        ("urge", new { step = "why", urge = new { intent = "reply" } }),
        ("urge", new { step = "strength", urge = new { intent = "reply" } }),
        ("help", null),
        ("help", new { distress = "thoughtsOfSelfHarm" }),
        ("tell", new { kind = "contact" }),
        ("tell", new { kind = "hurt" }),
        ("changed", null),
        ("whatIf", null), ("whatIf", new { what = "write" }), ("insights", null), ("log", null),
        (
            "correct",
            new
            {
                fact = new
                {
                    id = "1",
                    fact = "breakup",
                    endedBy = "ex",
                    at = "2026-11-01T20:00:00Z",
                },
            }),
        ("undo", new { fact = new { id = "1", fact = "watched" } }),
        (
            "forget",
            new
            {
                fact = new
                {
                    id = "1",
                    fact = "planMade",
                    cue = "a",
                    response = "b",
                },
            }),
        ("more", null), ("summary", new { isWithText = true }), ("quiet", null),
        ("deed", new { kind = "breathe", urge = new { intent = "reply" }, steps = Array.Empty<object>() }),
        ("deed", new { kind = "note", urge = new { intent = "reply" }, steps = Array.Empty<object>() }),
        ("deed", new { kind = "person", urge = new { intent = "reply" }, steps = Array.Empty<object>() }),
        ("deed", new { kind = "hold", urge = new { intent = "reply" }, steps = Array.Empty<object>() }),
        ("happened", new { urge = new { intent = "reply" }, steps = Array.Empty<object>() }),
        ("helped", new { outcome = "urgePassed", steps = new[] { new { id = "breathe-out" } } }),
        ("tell", new { kind = "note" }), ("tell", new { kind = "person" }),
        ("erase", null), ("eraseAll", null),
        ("redate", new { fact = new { id = "1", fact = "watched", at = "2026-11-01T20:00:00Z" } }),
        ("heeded", new { words = new[] { new { text = "It is written down." } }, resources = Array.Empty<object>() }),
    ];

    private static Task LayBy(Visitor me) => me.Record(
        new { ago = 50, fact = "calmNote", text = "It was lighter in the morning." },
        new { ago = 50, fact = "trustedPerson", name = "Sam", contact = "07700 900123" });

    private async Task Look(
        Visitor me, string view, (string Language, int Width, ColorScheme Scheme, int Size) look)
    {
        var (language, width, scheme, size) = look;
        await me.Speak(language);
        await me.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await me.Page.SetViewportSizeAsync(width, 800);
        await me.Page.EvaluateAsync("""
            size => {
              document.documentElement.style.fontSize = `${size}%`;
              document.querySelectorAll('details').forEach(more => { more.open = true; });
            }
            """, size);
        var name = $"{language}-{width}-{scheme}-{size}-{++_pictures:000}-{view}";
        if (Environment.GetEnvironmentVariable("NOCONTACT_SCREENSHOTS") is { Length: > 0 } folder)
            await me.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        _wrong.AddRange((await me.Page.EvaluateAsync<string[]>("""
            () => {
              const seen = [document.documentElement, ...document.querySelectorAll('body *')]
                .filter(one => one.checkVisibility() && !one.closest('.unseen, svg, table'));
              const isCut = one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
                && !one.matches('select, input'); // The browser draws these itself, and scrolls what is typed.
              const isSmall = one => one.matches('button, select, summary, a, input:not(.options input, .check input)')
                && one.getBoundingClientRect().height < 44;
              return [
                ...seen.filter(isCut)
                  .map(one => `${one.tagName} ${one.className} is cut: ${one.textContent.slice(0, 60)}`),
                ...seen.filter(isSmall).map(one => `${one.tagName} ${one.textContent} is less than 44 px high`),
              ];
            }
            """)).Select(wrong => $"{name}: {wrong}"));
        if (!await me.Page.EvaluateAsync<bool>("'axe' in window")) await me.Page.EvaluateAsync(Axe);
        _wrong.AddRange((await me.Page.EvaluateAsync<string[]>("""
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
              return violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.html).join(', ')}`);
            }
            """)).Select(wrong => $"{name}: {wrong}"));
    }

    private static string ReadAxe()
    {
        var axe = typeof(AxeResult).Assembly;
        using var script = axe.GetManifestResourceStream($"{axe.GetName().Name}.Resources.axe.min.js")!;
        return new StreamReader(script).ReadToEnd();
    }

    private static async Task TabTo(Visitor me, string name)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await me.Page.Keyboard.PressAsync("Tab");
            if (await me.Page.EvaluateAsync<string>("document.activeElement.textContent") != name) continue;
            Assert.NotEqual(
                "none",
                await me.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            return;
        }

        Assert.Fail($"The keyboard does not get to '{name}'.");
    }
}
