using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using NoContact.Languages;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>Nothing ever takes the place of help but the person.</summary>
public abstract class CrisisTests(Site site)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(
        double.Parse(
            Environment.GetEnvironmentVariable("NOCONTACT_CRISIS_MINUTES") ?? "0.2", CultureInfo.InvariantCulture));

    [BrowserFact]
    public Task Help_survives_another_language_and_a_reload() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Press("I feel an urge");
        await me.Press("I may hurt myself");
        await Assertions.Expect(me.Heading).ToContainTextAsync("Please talk to somebody now.");

        await me.Speak("de");
        await Assertions.Expect(me.Heading).ToContainTextAsync(
            Phrases.InLanguage("de")["headline.getSupportNow"].Split('.')[0]);
        await me.Page.ReloadAsync();
        await Assertions.Expect(me.Heading).ToContainTextAsync(
            Phrases.InLanguage("de")["headline.getSupportNow"].Split('.')[0]);
        await me.Sees("116 123");
    });

    [BrowserFact]
    public Task Two_strengths_tapped_at_once_are_one_urge() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("urge", new { step = "strength", urge = new { intent = "startConversation" } });

        await me.Page.EvaluateAsync(
            "() => { const all = document.querySelectorAll('.strengths button'); all[3].click(); all[7].click(); }");

        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "answer");
        var told = await me.Told<int[]>("facts.filter(fact => fact.fact === 'urge').map(urge => urge.intensity)");
        Assert.Equal(7, Assert.Single(told));
    });

    [BrowserFact]
    public Task Back_to_a_wait_that_has_ended_is_home() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("urge", new { step = "strength", urge = new { intent = "startConversation" } });
        await me.Press("6");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "Wait, and come back at" }).ClickAsync();
        await me.IsAt("This wave passes");
        await me.Press("It passed");
        await me.Press("Nothing, or I cannot say");
        await me.IsAt("10 days in no contact.");

        await me.Page.GoBackAsync();
        await me.Page.GoBackAsync();

        await me.IsAt("10 days in no contact.");
    });

    [BrowserFact]
    public Task An_answer_is_weighed_again_once_something_else_was_told() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("urge", new { step = "strength", urge = new { intent = "startConversation" } });
        await me.Press("6");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "answer");

        await me.AnswersYes("legalOrder");
        await me.Page.ReloadAsync();

        await Assertions
            .Expect(me.Page.Locator(".verdict"))
            .ToHaveTextAsync(Phrases.English["verdict.doNotContact"]);
    });

    [BrowserFact]
    public Task What_was_forgotten_is_not_gone_back_to() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Record(new { ago = 1, fact = "calmNote", text = "it was lighter" });
        await me.Show("log");
        await me.Press("Forget the text: " + Phrases.English["fact.calmNote"]);
        await me.Sees("it was lighter");
        await me.Press("Forget the text");
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "log");

        await me.Page.GoBackAsync();

        await Assertions.Expect(me.Page.Locator("main")).Not.ToContainTextAsync("it was lighter");
    });

    [BrowserFact]
    public Task What_was_said_survives_another_language_and_a_reload() => site.Visit(async me =>
    {
        await me.SignUpWithJourney();
        await me.Show("tell", new { kind = "contact" });
        await me.Choose("A practical matter only");
        await me.Choose("Letter");
        await me.Speak("nl");
        Assert.Equal(("practical", "letter"), await Chosen());
        await me.Page.ReloadAsync();
        await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "tell");
        Assert.Equal(("practical", "letter"), await Chosen());

        async Task<(string, string)> Chosen() => (
            await me.Page.Locator("[name=purpose]:checked").GetAttributeAsync("value") ?? "",
            await me.Page.Locator("[name=channel]:checked").GetAttributeAsync("value") ?? "");
    });

    // Some seconds of it in CI; NOCONTACT_CRISIS_MINUTES=60 for the hour.
    [BrowserFact]
    public Task Whatever_is_tapped_delayed_or_lost_help_is_left_by_the_person_alone() => site.Visit(
        async me =>
        {
            var random = new Random(20261128);
            await me.SignUpWithJourney();
            await me.Page.RouteAsync("**/journeys/**", async route =>
            {
                await Task.Delay(random.Next(1500));
                if (random.Next(8) == 0) await route.AbortAsync();
                else await route.ContinueAsync();
            });
            await me.Page.EvaluateAsync(
                "setInterval(() => document.querySelector('#connection:not([hidden]) button')?.click(), 500)");
            var clock = Stopwatch.StartNew();
            for (var looks = 0; looks < 3 || clock.Elapsed < Long; looks++)
            {
                for (var taps = random.Next(1, 6); taps > 0; taps--) await Tap(me, random.Next(1000));
                await me.Page.EvaluateAsync("document.getElementById('help').click()");
                await Assertions.Expect(me.Page.Locator("body")).ToHaveAttributeAsync("data-view", "help");
                await me.Page.EvaluateAsync("document.querySelector('.danger button')?.click()");
                await Assertions.Expect(me.Page.Locator(".danger")).ToHaveCountAsync(0);
                if (random.Next(3) == 0)
                    await me.Page.Locator("#language").SelectOptionAsync(
                        Phrases.BuiltIn[random.Next(Phrases.BuiltIn.Count)]);
                await me.Page.EvaluateAsync("""
                    window.left = 0;
                    new MutationObserver(() => window.left += document.body.dataset.view === 'help' ? 0 : 1)
                      .observe(document.body, { attributes: true });
                    """);
                await Task.Delay(random.Next(3000));
                Assert.Equal(0, await me.Page.EvaluateAsync<int>("window.left"));
                await me.Page.Locator(".back button").ClickAsync();
                await Assertions.Expect(me.Page.Locator("body")).Not.ToHaveAttributeAsync("data-view", "help");
            }
        },
        mayFail: [400, 409, 412, 429]);

    // Some button of the page that neither leaves, signs out nor erases; what is busy or gone is passed over.
    private static async Task Tap(Visitor me, int which) => await me.Page.EvaluateAsync(
        """
        async which => {
          const never = ['more', 'erase'];
          if (never.includes(document.body.dataset.view)) document.querySelector('.back button').click();
          const buttons = [...document.querySelectorAll('#view button')].filter(one => !one.closest('.back'));
          buttons[which % Math.max(1, buttons.length)]?.click();
          await new Promise(done => setTimeout(done, which % 400));
        }
        """,
        which);
}
