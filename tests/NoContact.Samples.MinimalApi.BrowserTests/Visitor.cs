using Microsoft.Playwright;
using NoContact.Journeys;

namespace NoContact.Samples.MinimalApi.BrowserTests;

/// <summary>Somebody in front of the page, and all that the browser did for them.</summary>
public sealed class Visitor
{
    private readonly List<string> _odd = [];
    private readonly List<int> _failed = [];

    public Visitor(IBrowserContext context, IPage page, string address)
    {
        Context = context;
        Page = page;
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && request.Url != "about:blank")
                _odd.Add("A request left the origin: " + request.Url);
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400) _failed.Add(response.Status);
        };
        context.Console += (_, message) =>
        {
            // A policy that is broken is an error on the console, too. Answers of 400 and up are looked at by their
            // status.
            if (
                message.Type is "error" or "warning"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _odd.Add("On the console: " + message.Text);
        };
        context.WebError += (_, error) => _odd.Add("An error nobody caught: " + error.Error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public ILocator Heading => Page.Locator("h1");

    public ILocator Said => Page.Locator("#said");

    /// <summary>Presses the button of that name.</summary>
    public Task Press(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task Choose(string name) => Page.GetByText(name, new() { Exact = true }).ClickAsync();

    /// <summary>
    /// Presses Escape at those seconds. The browser is told when, so that a busy machine does not make quick fingers
    /// slow.
    /// </summary>
    public async Task PressEscape(params double[] seconds)
    {
        var browser = await Context.NewCDPSessionAsync(Page);
        var start = await Page.EvaluateAsync<double>("Date.now() / 1000");
        foreach (var at in seconds)
            await browser.SendAsync(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = "rawKeyDown",
                    ["key"] = "Escape",
                    ["timestamp"] = start + at,
                });
    }

    public Task Sees(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    public Task IsAt(string heading) => Assertions.Expect(Heading).ToHaveTextAsync(heading);

    /// <summary>
    /// The page is gone. Only where the browser is matters, not that an empty page is said to be loaded.
    /// </summary>
    public Task HasLeft() => Assertions.Expect(Page).ToHaveURLAsync("about:blank");

    /// <summary>Chooses a language.</summary>
    public async Task Speak(string language)
    {
        await Page.Locator("#language").SelectOptionAsync(language);
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    public async Task SignUp()
    {
        await Page.GetByLabel("Email").FillAsync($"{Guid.NewGuid():N}@example.org");
        await Page.GetByLabel("Password").FillAsync("correct horse battery");
        await Press("Create an account");
        await IsAt("The breakup");
    }

    /// <summary>Signs up with a journey that is already under way: ten days kept, every question answered no.</summary>
    public async Task SignUpWithJourney(string? note = null)
    {
        await SignUp();
        await Page.EvaluateAsync("""
            async note => {
              const { beginJourney, record } = await import('/journey.js');
              const { now } = await import('/api.js');
              const ago = days => new Date(now() - days * 86400000).toISOString();
              await beginJourney();
              await record({ fact: 'breakup', at: ago(12), endedBy: 'ex' });
              const safety = ['neverContactAgain', 'legalOrder', 'afraidOfThem', 'theyAreAfraid'];
              for (const question of [...safety, 'askedForSpace', 'under18'])
                await record({ fact: 'answer', at: ago(11), question, answer: 'no' });
              await record({ fact: 'noContactStarted', at: ago(10) });
              if (note) await record({ fact: 'planMade', at: ago(9), cue: note, response: note });
              const { attempt, go } = await import('/router.js');
              await attempt(() => go('home'));
            }
            """, note);
        await IsAt("10 days in no contact.");
    }

    /// <summary>Answers a question with yes, behind the page.</summary>
    public Task AnswersYes(string question) =>
        Page.EvaluateAsync(
            "async question => (await import('/journey.js')).record({ fact: 'answer', question, answer: 'yes' })",
            question);

    /// <summary>Goes straight to a view.</summary>
    public Task Show(string view, object? given = null) =>
        Page.EvaluateAsync(
            """
            async ([view, given]) => {
              const { attempt, go } = await import('/router.js');
              await attempt(() => go(view, given ?? {}));
            }
            """,
            new[] { view, given });

    public void AssertNothingOdd(IReadOnlyList<int> mayFail)
    {
        Assert.Empty(_odd);
        Assert.DoesNotContain(_failed, status => !mayFail.Contains(status));
    }
}
