using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.BrowserTests;

[Collection(nameof(Site))]
[Trait("Speed", "slow")]
public sealed class ReachTests(Site site)
{
    private int _pictures;

    [BrowserFact]
    public Task The_keyboard_alone_gets_through_an_urge() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await Assertions.Expect(me.Heading).ToBeFocusedAsync();
        await TabTo(me, "I feel an urge");
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

    [BrowserFact]
    public Task Axe_finds_nothing_on_any_view_light_and_dark_on_a_phone_and_a_desktop() => site.Visit(async me =>
    {
        await Look(me, "welcome");
        await me.SignUpWithJourney(note: "the evenings");
        await me.Page.EvaluateAsync("""
            async () => {
              const { record } = await import('/journey.js');
              const { now } = await import('/api.js');
              const ago = hours => new Date(now() - hours * 3600000).toISOString();
              await record({ fact: 'contactMade', at: ago(150), channel: 'text', purpose: 'personal' });
              await record({ fact: 'noContactStarted', at: ago(149) });
              const urge = { fact: 'urge', intensity: 5, channel: 'text', motives: ['hope'] };
              for (let hours = 100; hours >= 10; hours -= 15) await record({ ...urge, at: ago(hours) });
            }
            """);
        foreach (var (view, given) in Views) await Look(me, view, given);

        await me.Show("urge", new { step = "strength", urge = new { intent = "startConversation" } });
        await me.Press("6");
        await me.Sees("What you can do");
        await Look(me);
        await me.Page.GetByRole(AriaRole.Button, new() { NameString = "Wait, and come back at" }).ClickAsync();
        await me.IsAt("This wave passes");
        await Look(me);
        await me.Press("I wrote to them");
        await me.Press("Record it");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Thank you");
        await Look(me);
        await Look(me, "begin");
    });

    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    // A scheme changes colours and a width the layout: each of both is looked at once.
    private static readonly (ColorScheme Scheme, int Width)[] Looks =
    [
        (ColorScheme.Light, 360), (ColorScheme.Dark, 1280),
    ];

    private static readonly (string View, object? Given)[] Views =
    [
        ("firstMeeting", null), ("ask", new { queue = new[] { "legalOrder" } }), ("questions", null), ("home", null),
        ("urge", null),
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
        ("more", null),
        ("erase", new { what = "account" }),
    ];

    // NOCONTACT_SCREENSHOTS=folder keeps a picture of each, to be looked at.
    [BrowserFact]
    public Task No_view_of_any_language_is_cut_on_a_narrow_phone() => site.Visit(async me =>
    {
        foreach (var language in Phrases.BuiltIn)
        {
            await me.Speak(language);
            await Fits(language, "welcome", null);
        }

        await me.Speak("en");
        await me.SignUpWithJourney(note: "19:30");
        foreach (var language in Phrases.BuiltIn)
        {
            await me.Speak(language);
            foreach (var (view, given) in Views) await Fits(language, view, given);
            await me.Page.EvaluateAsync("""
                async () => {
                  const { attempt } = await import('/router.js');
                  const { weighed } = await import('/weighing.js');
                  const urge = { intent: 'startConversation', motives: ['hope'], intensity: 6, channel: 'text' };
                  await attempt(() => weighed(urge));
                }
                """);
            await Fits(language, null, null);
        }

        async Task Fits(string language, string? view, object? given)
        {
            if (view is not null) await me.Show(view, given);
            await me.Page.EvaluateAsync("document.querySelectorAll('details').forEach(more => { more.open = true; })");
            foreach (var width in new[] { 320, 390 })
            {
                await me.Page.SetViewportSizeAsync(width, 800);
                var name = $"{language}-{width}-{++_pictures:000}-{view ?? "answer"}";
                await Keep(name);
                Assert.Equal($"{name} ", name + " " + await me.Page.EvaluateAsync<string>("""
                    [document.documentElement, ...document.querySelectorAll('body *')]
                      .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1
                        && getComputedStyle(one).display !== 'inline')
                      .filter(one => !one.closest('.unseen, svg, table, select'))
                      .map(one => `${one.tagName} ${one.className} is cut: ${one.textContent.slice(0, 60)}`).join('\n')
                    """));
            }
        }

        async Task Keep(string name)
        {
            if (Environment.GetEnvironmentVariable("NOCONTACT_SCREENSHOTS") is { Length: > 0 } folder)
                await me.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    });

    private static async Task Look(Visitor me, string? view = null, object? given = null)
    {
        if (view is not null) await me.Show(view, given);
        await me.Page.EvaluateAsync("document.querySelectorAll('details').forEach(more => { more.open = true; })");
        foreach (var (scheme, width) in Looks)
        {
            await me.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await me.Page.SetViewportSizeAsync(width, 800);
            var at = $"{view} at {width} px, {scheme}";
            Assert.True(
                await me.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                at + " scrolls sideways");
            Assert.Equal("", Told(await me.Page.RunAxe(Everything), at));
        }

        Assert.Equal("", await me.Page.EvaluateAsync<string>("""
            [...document.querySelectorAll('button, select, summary, a, input:not(.options input)')]
              .filter(one => one.checkVisibility() && !one.closest('.check'))
              .map(one => [one, one.getBoundingClientRect().height])
              .filter(([, height]) => height < 44)
              .map(([one, height]) => `${one.tagName} ${one.textContent} is ${height} px high`).join('\n')
            """));
    }

    private static string Told(AxeResult result, string at) =>
        string.Join(
            '\n',
            result.Violations.Select(violation =>
                $"{at}: {violation.Id}: {violation.Help}: "
                    + $"{string.Join(", ", violation.Nodes.Select(node => node.Html))}"
            ));

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
